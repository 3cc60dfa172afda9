// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/page/route.h"
#include "ui/widgets/key_facts.h"

#include <optional>
#include <vector>

class QTimer;

namespace caravan::ui {

class Desk;
class Workbench;

/// The facts in the head of the page of a record: those of subjects, then its clocks, then those of
/// the layout that have a value. Clocks that run are told anew each minute. The desk and the
/// workbench outlive it.
class RecordFacts : public KeyFacts {
    Q_OBJECT

public:
    RecordFacts(Desk& desk, const Workbench& bench);

    void setRecord(const Record& record);
    /// Tells them anew where @p commit touches what one is made from.
    void take(const Commit& commit);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);

private:
    void tell();

    Desk& m_desk;
    const Workbench& m_bench;
    std::optional<Record> m_record;
    std::vector<Route> m_behind; ///< by the number that is the link of a fact
    QTimer* m_minute;
};

} // namespace caravan::ui
