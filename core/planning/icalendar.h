// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <functional>
#include <string>
#include <string_view>

namespace caravan {

/// Writes records that happen at some time (activities, visits) as iCalendar (RFC 5545): those
/// with a beginning as events, those that are only due as to-dos; what has neither is left out.
/// Lines are folded at 75 bytes without cutting a character, texts are escaped, moments in UTC.
/// Read again by a calendar, an entry takes the place of its older state: its UID is the
/// record's id and its SEQUENCE the revision. @p coming: days of series that have no record yet;
/// written one by one under the ids that they will have. Error: invalid, storage….
Done exportCalendar(Replica& replica, const std::vector<Query>& queries,
                    const std::vector<Record>& coming, TimePoint now,
                    const std::function<void(std::string_view)>& write);

} // namespace caravan
