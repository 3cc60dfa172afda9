// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/tool/commands.h"

#include <string>
#include <vector>

namespace caravan::tool {

/// Adds what changes the draft to `schema`: add-entity, add-section, add-field, change-field,
/// add-choice, relabel, hide, order.
void addDrafting(CLI::App& schema, Run& run);

/// The changes in a file that `schema export` wrote ({"changes": […]}), or in a list of them; "-"
/// is standard input. Error: notFound, invalid, storage.
Result<std::vector<std::string>> changesIn(const std::string& file);

} // namespace caravan::tool
