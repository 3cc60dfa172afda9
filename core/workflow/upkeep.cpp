// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/upkeep.h"

#include "core/store/replica.h"

#include <optional>

namespace caravan {

Result<bool> Upkeep::run(Replica& replica, TimePoint now, const Commit& since)
{
    bool hasWritten = false;
    std::optional<Error> failure;
    for (const auto& task : m_tasks) {
        const std::vector<Edit> edits = task->due(replica, now, since);
        if (edits.empty()) {
            continue;
        }
        if (const auto saved = replica.save(edits); saved) {
            hasWritten = true;
        } else if (!failure) {
            failure = saved.error();
        }
    }
    return failure ? Result<bool>(*failure) : Result<bool>(hasWritten);
}

} // namespace caravan
