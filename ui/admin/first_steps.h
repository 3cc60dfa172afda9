// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/page/sync_port.h"
#include "ui/widgets/card.h"

#include <array>

class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class PlainLabel;
class SyncPort;

/// What a new administrator does first: company, people, customers, laptops. Each is judged from
/// the data and leads to where it is done. Gone once all are done, or when it was hidden; nobody
/// else sees it.
class FirstSteps : public Card {
    Q_OBJECT

public:
    /// Both outlive it.
    FirstSteps(Desk& desk, SyncPort& port, QWidget* parent = nullptr);

    enum class Step { company, people, customers, laptops };
    bool isDone(Step step) const { return m_isDone[static_cast<std::size_t>(step)]; }

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The person is one who sets a company up, and has not hidden it.
    bool isWanted() const;
    void judge();
    void takeDevices(const QList<HubDevice>& devices);
    void fill();
    void addStep(Step step, const QString& title, const QString& detail, const QString& action);
    void act(Step step);
    void enterCompany();
    void copyLink();
    void dismiss();

    Desk& m_desk;
    SyncPort& m_port;
    QVBoxLayout* m_steps;
    PlainLabel* m_count;
    QPushButton* m_hide;
    std::array<bool, 4> m_isDone{};
    bool m_hasAsked = false; ///< the hub, which laptops there are
};

} // namespace caravan::ui
