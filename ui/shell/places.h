// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "ui/widgets/nav_list.h"

#include <vector>

namespace caravan::ui {

class Desk;
class Workbench;
struct PageKind;

/// The lines of the sidebar: what belongs together under one heading. An entity that no section
/// names comes last, in the order its catalogue wants. Pages for another role's work are left out.
QList<NavPlace> sidebarPlaces(const Desk& desk, const Workbench& bench);

/// Pages that have a name and stand nowhere in the sidebar: one gets there by it. Pointers live as
/// long as the workbench.
std::vector<const PageKind*> pagesWithoutPlace(const Desk& desk, const Workbench& bench);

} // namespace caravan::ui
