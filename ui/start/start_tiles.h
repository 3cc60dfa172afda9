// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/dashboard.h"
#include "ui/page/route.h"

#include <QGridLayout>

namespace caravan::ui {

class Desk;

/// The numbers of Home, each of which opens the list of its records.
class StartTiles : public QGridLayout {
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit StartTiles(Desk& desk);

    /// @p ownFrom: how many are of the dashboard; the person added those after them.
    void show(const Dashboard& dashboard, const DashboardFigures& figures, std::size_t ownFrom);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    /// The person took one away.
    void removed();

private:
    void add(std::size_t place, const DashboardTile& shown, std::int64_t count, bool isOwn);

    Desk& m_desk;
};

} // namespace caravan::ui
