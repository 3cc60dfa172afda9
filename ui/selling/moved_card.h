// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/review.h"
#include "ui/models/desk.h"
#include "ui/workbench/home_parts.h"

class QVBoxLayout;

namespace caravan::ui {

/// What happened to the deals of everybody whom the person sees in seven days: how many and how
/// much of each kind, and the largest by name.
class MovedCard : public HomeCard {
    Q_OBJECT

public:
    explicit MovedCard(Desk& desk, QWidget* parent = nullptr);

    HomeReading reading() override;

private:
    void show(const Review& review);
    void addLine(const QString& what, const QString& iconName,
                 const std::vector<ReviewEntry>& entries);

    Desk& m_desk;
    QVBoxLayout* m_lines;
};

} // namespace caravan::ui
