// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"

#include <vector>

class QPushButton;
class QStackedWidget;

namespace caravan::ui {

class Card;
class KeyFacts;
class LinkLabel;
class NavList;
class Pill;
class PlainLabel;
class PressGuard;
class VisitStep;

/// One visit being done: what is known above, the steps at the side, one step at a time.
/// Ctrl+Enter goes to the next step, Ctrl+1 … Ctrl+6 to one of them.
class VisitPlayer : public Page {
    Q_OBJECT

public:
    VisitPlayer(Desk& desk, const RecordId& visit, QWidget* parent = nullptr);
    ~VisitPlayer() override;

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    void showStep(int number);
    int step() const;
    VisitStep* stepAt(int number) const { return m_steps[static_cast<std::size_t>(number)]; }
    int stepCount() const { return static_cast<int>(m_steps.size()); }

private:
    void build();
    void buildSteps();
    void addStep(VisitStep* step);
    void refresh();
    void showFacts(const Record& visit);
    void next();
    QString unsaved();
    void keepUnsaved(const Record& visit);
    /// The first step that is not done.
    int firstOpen(const Record& visit) const;

    Desk& m_desk;
    RecordId m_visit;
    LinkLabel* m_record;
    PlainLabel* m_title;
    Pill* m_status;
    KeyFacts* m_facts;
    NavList* m_list;
    Card* m_card;
    QStackedWidget* m_stack;
    QPushButton* m_back;
    QPushButton* m_next;
    std::vector<VisitStep*> m_steps;
    PressGuard* m_guard;
};

} // namespace caravan::ui
