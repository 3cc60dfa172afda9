// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"
#include "core/workflow/upkeep.h"

namespace caravan {

/// The rules of the product in their order: what programs and the hub inject.
std::shared_ptr<const Rulebook> productRules();

/// What a client does in the background.
Upkeep productUpkeep();

} // namespace caravan
