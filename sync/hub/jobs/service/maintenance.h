// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/service/hub.h"

namespace caravan::hub {

/// How often a serving hub works the plans.
inline constexpr std::chrono::minutes kPlansWorkedEach{10};

struct PlansWorked {
    int looked = 0;  ///< plans
    int written = 0; ///< plans with something new
    int refused = 0; ///< plans whose changes the hub's own rules refused, or with a bad rule
    std::string why; ///< of the last refused
};

/// Brings every maintenance plan up to date (core/service/maintenance.h) and makes the visits that
/// are near. Reads without a transaction that writes and writes in small ones, as ops of the hub's
/// own replica; called again, also by another process, it finds nothing left to do.
Result<PlansWorked> workPlans(Hub& hub);

} // namespace caravan::hub
