// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/dispatch.h"
#include "ui/models/desk.h"
#include "ui/workbench/home_parts.h"

class QVBoxLayout;

namespace caravan::ui {

class Pill;
class PlainLabel;

/// The next visits of an engineer in the order of their times, with what is still missing for
/// those of today.
class RouteCard : public HomeCard {
    Q_OBJECT

public:
    explicit RouteCard(Desk& desk, QWidget* parent = nullptr);

    HomeReading reading() override;

private:
    void show(const std::vector<Row>& visits, const Readiness& readiness);

    Desk& m_desk;
    Pill* m_light;
    PlainLabel* m_ready;
    QVBoxLayout* m_visits;
};

} // namespace caravan::ui
