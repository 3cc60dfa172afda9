// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <boost/json/value.hpp>

namespace caravan {

/// Reads one entity of a catalogue; what it says of others is checked by who has them all. Adds its
/// revision to @p revision. Throws SchemaMistake.
Entity loadEntity(const boost::json::value& file, UnknownKeys unknown, int& revision);

} // namespace caravan
