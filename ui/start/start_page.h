// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/dashboard.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

#include <functional>
#include <string>
#include <vector>

class QComboBox;
class QBoxLayout;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace caravan::ui {

class Card;
class PlainLabel;
class Reader;
class StartCharts;
class StartTiles;
class SubjectCards;
class WorkList;
class Workbench;

/// Where a day begins: what is to be done, how many of what matters, cards of the subjects, small
/// charts. Each number opens the list of exactly its records, each mark the report with the records
/// behind it. Which of them follows the role, and can be chosen; lists and reports that a person
/// adds stand beside them.
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
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void run();
    /// All that is read at once, and what then shows the parts.
    struct Answer {
        Dashboard asked;
        DashboardFigures figures;
        std::vector<std::function<void()>> parts;
    };
    void take(std::size_t dashboard, Answer answer);
    void showWork();

    Desk& m_desk;
    const Workbench& m_bench;
    std::vector<Dashboard> m_dashboards;
    std::size_t m_shown = 0;
    Dashboard m_asked; ///< what is shown, with what the person added
    DashboardFigures m_figures;
    PlainLabel* m_title;
    PlainLabel* m_date;
    QComboBox* m_choice;
    QVBoxLayout* m_above;
    StartTiles* m_tiles;
    QBoxLayout* m_columns = nullptr;
    QScrollArea* m_scroll = nullptr;
    Card* m_workCard;
    WorkList* m_work;
    SubjectCards* m_cards;
    StartCharts* m_charts;
    QTimer* m_again;
    Reader* m_reader;
    bool m_isStale = true; ///< something changed while the page was not seen
};

} // namespace caravan::ui
