// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/dashboard.h"
#include "ui/page/route.h"

#include <QPointer>
#include <QVBoxLayout>

#include <vector>

namespace caravan::ui {

class Card;
class Desk;
class ReportView;

/// The small charts of Home. The title of each opens its report, each mark the report with the
/// records behind it.
class StartCharts : public QVBoxLayout {
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit StartCharts(Desk& desk);

    /// The figures outlive release() or the next call. @p ownFrom: how many are of the dashboard;
    /// the person added those after them.
    void show(const Dashboard& dashboard, const DashboardFigures& figures, std::size_t ownFrom);
    /// Holds no report any more: the views may go later than their reports.
    void release();

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    /// The person took one away.
    void removed();

private:
    void add(const DashboardChart& chart, const Result<Report>& report, bool isOwn);
    void addTitle(Card& card, const DashboardChart& chart, bool isOwn);

    Desk& m_desk;
    std::vector<QPointer<ReportView>> m_views;
};

} // namespace caravan::ui
