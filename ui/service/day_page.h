// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"

#include <QDate>

class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace caravan::ui {

class DayCard;
class EmptyState;
class Pill;
class PlainLabel;

/// The visits of one day in the order of their times: an engineer's own, or everyone's.
class DayPage : public Page {
    Q_OBJECT

public:
    explicit DayPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    void showDay(const QDate& day);
    int count() const { return static_cast<int>(m_cards.size()); }

private:
    void read();
    Query question() const;
    void showReadiness();

    Desk& m_desk;
    QDate m_day;
    PlainLabel* m_title;
    PlainLabel* m_summary;
    QPushButton* m_parts;
    QWidget* m_readiness;
    Pill* m_light;
    PlainLabel* m_ready;
    QComboBox* m_who;
    QToolButton* m_back;
    QPushButton* m_today;
    QToolButton* m_forward;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    QList<DayCard*> m_cards;
    bool m_isEngineer = false;
};

} // namespace caravan::ui
