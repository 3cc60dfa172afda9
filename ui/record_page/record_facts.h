// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/widgets/key_facts.h"

#include <QList>

namespace caravan::ui {

class Desk;
class Workbench;

/// The facts in the head of the page of a record: those of subjects, then those of the layout that
/// have a value.
QList<Fact> factsOf(Desk& desk, const Workbench& bench, const Record& record);

} // namespace caravan::ui
