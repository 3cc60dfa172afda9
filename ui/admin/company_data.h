// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <vector>

namespace caravan::ui {

/// The entities that are no places of the sidebar but what everybody works by: prices, pipelines,
/// rates. Pointers live as long as the catalogue.
std::vector<const Entity*> companyData(const Catalogue& catalogue);

} // namespace caravan::ui
