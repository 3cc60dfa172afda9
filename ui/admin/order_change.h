// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <optional>
#include <string>

namespace caravan::ui {

/// The change of the schema that puts a section of the form, or else a field within its section, so
/// many places further up (less than 0) or down. Nothing where it stands there already.
/// @p section: empty for a field.
std::optional<std::string> orderChange(const Entity& entity, const std::string& section,
                                       const Field* field, int by);

} // namespace caravan::ui
