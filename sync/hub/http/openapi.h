// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <string>

namespace caravan::hub {

/// The OpenAPI 3.1 document of what integrators use, made from the catalogue: a field added there
/// is in it.
std::string openApi(const Catalogue& catalogue);

} // namespace caravan::hub
