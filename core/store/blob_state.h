// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstdint>

namespace caravan {

/// Where the bytes of one file stand on this laptop.
struct BlobState {
    std::int64_t size = 0;
    bool isHere = false;      ///< complete and verified
    bool isTaken = false;     ///< added on this laptop
    bool isConfirmed = false; ///< the hub has it
    bool isPinned = false;    ///< never makes room for others
    bool isAsked = false;     ///< a person waits for it
};

struct BlobCounts {
    std::int64_t taken = 0;     ///< added on this laptop …
    std::int64_t confirmed = 0; ///< … and of these at the hub
    std::int64_t coming = 0;    ///< to be fetched
    std::int64_t lost = 0;      ///< see LostFile (core/store/blobs.h)
    std::int64_t bytesHere = 0;
};

} // namespace caravan
