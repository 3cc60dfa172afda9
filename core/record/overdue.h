// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <optional>

namespace caravan {

/// How many days the record is behind one of its dates: what was due and is not done, a deal that
/// should have closed, a machine that should have been serviced. 0: it is today. Nothing where the
/// date is none to be kept, lies ahead, or the work is over.
std::optional<int> daysOverdue(const Record& record, const Field& field, Date today);

} // namespace caravan
