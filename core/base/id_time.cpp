// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/id_time.h"

namespace caravan {

TimePoint bornAt(const RecordId& id)
{
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        milliseconds = milliseconds * 256 + id.bytes[i];
    }
    return TimePoint(std::chrono::milliseconds(milliseconds));
}

} // namespace caravan
