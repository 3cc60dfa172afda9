// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <boost/json/value.hpp>

#include <optional>

namespace caravan {

/// Reads "converts" of @p entity and checks it against all entities, which are read already.
/// Nothing where unknown keys are passed over and it says what this program does not understand.
/// Throws SchemaMistake.
std::optional<ConversionShape> loadConversion(const Catalogue& catalogue, const Entity& entity,
                                              const boost::json::value& converts,
                                              UnknownKeys unknown);

} // namespace caravan
