// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Whatever a caller sends as a cursor.
#include "sync/hub/service/feed_cursor.h"
#include "core/base/check.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan::hub;
    const RandomBytes noRandom = [](std::span<unsigned char> out) {
        std::fill(out.begin(), out.end(), static_cast<unsigned char>(7));
    };
    static const Seal kSeal(Seal::newKey(noRandom), noRandom);
    static const std::string kGood = FeedCursor{}.seal(kSeal);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // The bytes as they are, and a good cursor with a part of it overwritten.
    caravan::check(!FeedCursor::open(kSeal, text) || text == kGood, "a foreign cursor was taken");
    std::string changed = kGood;
    for (std::size_t i = 0; i + 1 < size && i < 64; i += 2) {
        changed[data[i] % changed.size()] = static_cast<char>(data[i + 1]);
    }
    caravan::check(!FeedCursor::open(kSeal, changed) || changed == kGood,
                   "a changed one was taken");
    return 0;
}
