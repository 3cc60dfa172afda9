// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/tool/commands.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace caravan::tool {

/// Adds what changes the draft to `schema`: add-entity, add-section, add-field, change-field,
/// add-choice, relabel, hide.
void addDrafting(CLI::App& schema, Run& run);
/// Adds what arranges: order, layout, add-report.
void addArranging(CLI::App& schema, Run& run);
/// Puts a change into the draft and says so, or why not. Returns the exit code.
int addToDraft(Profile& profile, const boost::json::object& change);
/// The JSON in a file; "-": standard input. Error: notFound, invalid, or of the disk.
Result<boost::json::value> jsonOf(const std::string& file);
/// Adds convert and remove.
void addConverting(CLI::App& schema, Run& run);

/// Fills the new fields of conversions that waited for the hub; true when it wrote something.
Result<bool> fillConverted(Profile& profile);

/// "Lease" for all languages, or "en=Lease" "zh_CN=租约".
boost::json::value labelsFrom(const std::vector<std::string>& words);
/// "gold=Gold", or a value that is its own label.
boost::json::array choicesFrom(const std::vector<std::string>& words);

/// The changes in a file that `schema export` wrote ({"changes": […]}), or in a list of them; "-"
/// is standard input. Error: notFound, invalid, storage.
Result<std::vector<std::string>> changesIn(const std::string& file);

} // namespace caravan::tool
