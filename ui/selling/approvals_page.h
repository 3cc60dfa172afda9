// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace caravan::ui {

class Card;
class EmptyState;
class PlainLabel;

/// Discounts that wait for a decision, with what they are about, and what was decided lately. Who
/// may decide does it here, offline too; others see what became of what they asked.
class ApprovalsPage : public Page {
    Q_OBJECT

public:
    explicit ApprovalsPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;

    /// The approvals that are shown, in their order.
    const std::vector<RecordId>& shown() const { return m_shown; }
    /// How many wait for whoever is signed in.
    static qint64 waitingFor(Desk& desk);

public Q_SLOTS:
    void decideOn(const caravan::RecordId& approval, bool approves, const QString& answer);

private:
    void rebuild();
    void addCard(const Record& approval);
    void addButtons(Card& card, const Record& approval);

    Desk& m_desk;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QStackedWidget* m_stack;
    QVBoxLayout* m_cards;
    EmptyState* m_empty;
    std::vector<RecordId> m_shown;
};

} // namespace caravan::ui
