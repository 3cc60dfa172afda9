// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace caravan {

/// One file that was read into this replica. Known on this laptop only.
struct ImportBatch {
    RecordId id;
    TimePoint at{};
    std::string file; ///< its name, without folders
    std::string entity;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::optional<TimePoint> undoneAt;
};

} // namespace caravan
