// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/digest.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace caravan::ui {

class EmptyState;
class PlainLabel;

/// What others changed since the person looked, account by account, their own first. What is opened
/// or ticked off is news no more.
class NewsPage : public Page {
    Q_OBJECT

public:
    explicit NewsPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

public Q_SLOTS:
    void markAllRead();

private:
    void rebuild();
    void addPart(const DigestPart& part);
    QString lineText(const NewsEntry& entry);
    QString tellGroups(const Entity& entity, const NewsEntry& entry) const;

    Desk& m_desk;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QPushButton* m_readAll;
    QStackedWidget* m_stack;
    QVBoxLayout* m_cards;
    EmptyState* m_empty;
    std::vector<RecordKey> m_shown;
};

} // namespace caravan::ui
