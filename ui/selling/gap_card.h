// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/home_parts.h"

class QGridLayout;
class QVBoxLayout;

namespace caravan {
struct Report;
}

namespace caravan::ui {

/// What was won of this quarter's target and what is missing, the person's own and, for who sees
/// others, everybody's: the figures of the report "attainment", so that there is one of each.
class GapCard : public HomeCard {
    Q_OBJECT

public:
    /// Both outlive it.
    GapCard(Desk& desk, const Workbench& bench, QWidget* parent = nullptr);

    HomeReading reading() override;

private:
    void show(const Result<Report>& report);
    void addLine(const Report& report, const QString& name, Decimal won, Decimal target);

    Desk& m_desk;
    const Workbench& m_bench;
    QVBoxLayout* m_lines;
    QGridLayout* m_people = nullptr; ///< within; made anew with them
};

} // namespace caravan::ui
