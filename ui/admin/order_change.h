// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace caravan::ui {

/// The change of the schema that puts a section of the form, or else a field within its section, so
/// many places further up (less than 0) or down. Nothing where it stands there already.
/// @p section: empty for a field.
std::optional<std::string> orderChange(const Entity& entity, const std::string& section,
                                       const Field* field, int by);

/// The changes that put @p field into another section, before the one that stands at @p place
/// there; behind the last for more. The field is the company's: a product's keeps its section.
std::vector<std::string> sectionChanges(const Entity& entity, const Field& field,
                                        const std::string& section, std::size_t place);

/// The same by steps: orderChange(), or over the end of its section into the next one. Empty where
/// it goes no further.
std::vector<std::string> stepChanges(const Entity& entity, const std::string& section,
                                     const Field* field, int by);
/// Whether it may leave its section.
bool mayChangeSection(const Entity& entity, const Field& field);

} // namespace caravan::ui
