// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <vector>

namespace caravan {

/// Another deal like @p deal, for the next order of the same kind: who, what and whom it takes,
/// with its products and its buying centre, at the first stage of its pipeline. What became of the
/// old one (stage, dates, forecast, reasons) stays there. One bundle whose first edit makes the
/// deal. Error: invalid (no deal), storage.
Result<std::vector<Edit>> cloneDeal(Replica& replica, const Record& deal, Date today);

/// "Central water system" → "Central water system (2)", "… (2)" → "… (3)".
std::string nextName(const std::string& name);

} // namespace caravan
