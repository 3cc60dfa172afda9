// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"

#include <string>
#include <vector>

namespace caravan::hub {

/// Publishes changes of the schema that stand or fall together, for scripts. @p seen is the tag of
/// the model that the caller saw: whoever saw another decides anew (kStale). Returns the tag of the
/// new model.
Answer<std::string> publishChanges(Hub& hub, const Caller& caller, const std::string& seen,
                                   const std::vector<std::string>& changes);

} // namespace caravan::hub
