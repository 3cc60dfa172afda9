// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/dashboard.h"
#include "ui/page/route.h"

#include <QVBoxLayout>

#include <string>
#include <vector>

namespace caravan::ui {

class Desk;
class HomeCard;
class Workbench;

/// The cards of Home that subjects register, in the order of the dashboard.
class SubjectCards : public QVBoxLayout {
    Q_OBJECT

public:
    /// Both outlive it.
    SubjectCards(Desk& desk, const Workbench& bench);

    /// Makes them, once for a dashboard; empty until they are read.
    void make(const Dashboard& dashboard);
    const std::vector<HomeCard*>& cards() const { return m_cards; }

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);

private:
    HomeCard* makeOne(const std::string& name);

    Desk& m_desk;
    const Workbench& m_bench;
    std::vector<HomeCard*> m_cards;
    std::string m_of; ///< the dashboard whose they are
};

} // namespace caravan::ui
