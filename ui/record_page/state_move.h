// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/page/route.h"

#include <QString>

#include <optional>
#include <string>

class QWidget;

namespace caravan::ui {

class Desk;
class Workbench;

/// What came of moving a record to another state.
struct StateMove {
    QString message;
    bool isDone = false;
    std::optional<Route> form{}; ///< where what is missing first is filled in
};

/// Moves a record of an entity that has states, as the schema and the subjects say. Where a few
/// values are missing first, they are asked for in a dialog over @p parent; the message is empty
/// where the person changed their mind.
StateMove moveTo(Desk& desk, const Workbench& bench, const Record& record, const std::string& state,
                 QWidget* parent);

} // namespace caravan::ui
