// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/dashboard.h"

#include <functional>

class QWidget;

namespace caravan::ui {

class Desk;
class Workbench;

/// A dashboard with the lists and reports that the person added, after its own.
Dashboard withOwn(Desk& desk, const Workbench& bench, Dashboard shown);

/// Offers to take a part away that the person added: by its context menu, and by its key.
void offerRemoval(QWidget& part, std::function<void()> remove);

} // namespace caravan::ui
