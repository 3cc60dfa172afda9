// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/dispatch.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

#include <QDate>

class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace caravan::ui {

class DispatchGrid;
class PlainLabel;
class WaitingList;

/// Who goes where on one day: the visits that wait beside a row for each engineer, and for the one
/// that is picked, who could do it and why.
class DispatchPage : public Page {
    Q_OBJECT

public:
    explicit DispatchPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    void showDay(const QDate& day);
    const DispatchDay& day() const { return m_plan; }
    DispatchGrid& grid() { return *m_grid; }
    WaitingList& waiting() { return *m_waiting; }
    const std::vector<DispatchSuggestion>& suggestions() const { return m_suggestions; }
    void assign(const RecordId& visit, const RecordId& engineer, TimePoint start);
    void unassign(const RecordId& visit);

private:
    void read();
    void showAdvice();
    QString earliestText(const DispatchVisit& visit);
    /// The visit that advice is about: the one of the list, or of the grid.
    const DispatchVisit* picked() const;
    const DispatchVisit* find(const RecordId& visit) const;
    void save(const Result<std::vector<Edit>>& edits, const QString& name);
    QWidget* suggestionRow(const DispatchVisit& visit, const DispatchSuggestion& suggestion);

    Desk& m_desk;
    QDate m_date;
    DispatchDay m_plan;
    std::vector<DispatchSuggestion> m_suggestions;
    RecordId m_picked;
    PlainLabel* m_title;
    PlainLabel* m_summary;
    QPushButton* m_parts;
    QToolButton* m_back;
    QPushButton* m_today;
    QToolButton* m_forward;
    PlainLabel* m_waitingTitle;
    WaitingList* m_waiting;
    PlainLabel* m_adviceTitle;
    QVBoxLayout* m_advice;
    DispatchGrid* m_grid;
    QScrollArea* m_scroll;
};

} // namespace caravan::ui
