// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/rules/rights.h"
#include "core/schema/catalogue.h"
#include "ui/widgets/nav_list.h"

#include <vector>

namespace caravan::ui {

/// The lines of the sidebar: what belongs together under one heading. An entity that no section
/// names comes last, in the order its catalogue wants. Pages for another role's work are left out.
QList<NavPlace> sidebarPlaces(const Catalogue& catalogue, const Rights& rights);

/// The entities that are no places of the sidebar but what everybody works by: prices, pipelines,
/// rates. Pointers live as long as the catalogue.
std::vector<const Entity*> companyData(const Catalogue& catalogue);

} // namespace caravan::ui
