// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

namespace caravan {

/// Writes out what a file of resources/schema says about other entities than its own: "number"
/// without a "counter" has a field of the number series that counts, and "activities": true and
/// "files": true let activities and files be about its records. A catalogue is served with all of
/// it written out, so earlier programs need not know these words. Throws SchemaMistake.
void writeOutWords(boost::json::array& entities);

} // namespace caravan
