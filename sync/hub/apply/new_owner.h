// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/op_context.h"

namespace caravan::hub {

/// Who makes a record owns it, unless they said that nobody does. True when its team is then theirs
/// only because they said none.
bool settleOwner(const OpContext& op, Record& record, const Change& change);

} // namespace caravan::hub
