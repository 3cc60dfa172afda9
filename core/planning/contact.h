// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "core/store/replica.h"

#include <cstdint>
#include <optional>

namespace caravan {

/// How things stand between us and a customer, a person or a deal, by what is about it.
struct Contact {
    /// The latest call, meeting … that is done (Choice::isTouch), or work at the customer's place
    /// (Moments::place): a service visit.
    std::optional<Record> last;
    std::optional<Record> next; ///< the first open activity from today on
    std::int64_t late = 0;      ///< open ones whose day has passed
};

/// Error: storage. Nothing is found where activities cannot be about such a record.
Result<Contact> readContact(Replica& replica, const RecordKey& about, const Viewpoint& here,
                            TimePoint now);

/// Open activities whose day has passed, of those that @p which is true of, as a list.
ListView lateActivities(const Entity& activities, FilterRule which);
/// True of the activities about a record; they must be able to be about its entity.
FilterRule activitiesAbout(const Entity& activities, const RecordKey& about);

} // namespace caravan
