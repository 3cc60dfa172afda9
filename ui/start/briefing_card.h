// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/home_parts.h"

class QPrinter;
class QToolButton;
class QVBoxLayout;

namespace caravan::ui {

/// What there is to know before the day begins, in sentences that open the records they speak of;
/// printable as a page for the road.
class BriefingCard : public HomeCard {
    Q_OBJECT

public:
    /// Both outlive it.
    BriefingCard(Desk& desk, const Workbench& bench, QWidget* parent = nullptr);

    HomeReading reading() override;
    /// As text, a sentence each.
    QStringList sentences() const;
    /// Onto whatever the printer is: the sentences, and today's work with its hours.
    void printTo(QPrinter& printer);

private:
    void print();
    void show(std::vector<BriefingSentence> said);

    Desk& m_desk;
    const Workbench& m_bench;
    QVBoxLayout* m_lines;
    QToolButton* m_print;
    std::vector<BriefingSentence> m_said;
};

} // namespace caravan::ui
