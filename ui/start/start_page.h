// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/dashboard.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

#include <QPointer>

class QComboBox;
class QHBoxLayout;
class QTimer;
class QVBoxLayout;

namespace caravan::ui {

class Card;
class PlainLabel;
class Reader;
class ReportView;
class WorkList;
class Workbench;

/// Where a day begins: what is to be done, how many of what matters, two small charts. Each number
/// opens the list of exactly its records, each mark the report with the records behind it. Which
/// numbers follows the role, and can be chosen.
class StartPage : public Page {
    Q_OBJECT

public:
    /// Both outlive it.
    StartPage(Desk& desk, const Workbench& bench, QWidget* parent = nullptr);
    ~StartPage() override;

    QString title() const override;
    void retranslate() override;

    const DashboardFigures& figures() const { return m_figures; }
    const Dashboard& dashboard() const { return m_dashboards[m_shown]; }
    /// "rep", "manager", "engineer"; another word is the usual one of the role.
    void choose(const std::string& name);
    bool isReading() const;
    /// Above all else; taken over.
    void addAbove(QWidget* widget);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void run();
    void take(std::size_t dashboard, DashboardFigures figures);
    void showWork();
    void showDay();
    void showTiles();
    void showCharts();
    Route routeOf(const DashboardChart& chart, int mark) const;
    Route routeOf(const DashboardTile& tile) const;

    Desk& m_desk;
    std::vector<Dashboard> m_dashboards;
    std::size_t m_shown = 0;
    DashboardFigures m_figures;
    PlainLabel* m_title;
    PlainLabel* m_date;
    QComboBox* m_choice;
    QVBoxLayout* m_above;
    QHBoxLayout* m_tiles;
    Card* m_workCard;
    WorkList* m_work;
    QVBoxLayout* m_day; ///< of an engineer: the next visits
    QVBoxLayout* m_charts;
    std::vector<QPointer<ReportView>> m_views;
    QTimer* m_again;
    Reader* m_reader;
    bool m_isStale = true; ///< something changed while the page was not seen
};

} // namespace caravan::ui
