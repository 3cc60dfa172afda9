// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/access_rules.h"
#include "core/schema/catalogue.h"

#include <optional>
#include <string>

namespace caravan::hub {

/// The OpenAPI 3.1 document of what integrators use, made from the catalogue: a field added there
/// is in it. @p role: without what that role is not shown, and what it may not write is not among
/// what is sent.
std::string openApi(const Catalogue& catalogue, std::optional<Role> role = {});

} // namespace caravan::hub
