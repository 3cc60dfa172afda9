// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <algorithm>
#include <set>
#include <string>

namespace caravan {

/// What changed in the replica since the observer looked last, whoever changed it: this
/// connection, the sync thread, or another program on the same file.
struct Commit {
    std::set<RecordKey> records;
    std::set<std::string> wholeEntities; ///< too many to name: everything of these may differ
    bool syncState = false;              ///< journal, cursor or attention changed
    bool catalogue = false;              ///< the schema was exchanged

    bool isEmpty() const
    {
        return records.empty() && wholeEntities.empty() && !syncState && !catalogue;
    }
    bool touches(const std::string& entity) const
    {
        if (wholeEntities.count(entity) != 0) {
            return true;
        }
        const auto first = records.lower_bound(RecordKey{entity, RecordId{}});
        return first != records.end() && first->entity == entity;
    }
    /// Whether what @p field refers to may be called otherwise now.
    bool touchesTargetOf(const Field& field) const
    {
        return (!field.target.empty() && touches(field.target)) ||
               std::any_of(field.targets.begin(), field.targets.end(),
                           [this](const std::string& entity) { return touches(entity); });
    }
};

} // namespace caravan
