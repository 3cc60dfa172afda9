// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a hub, or whatever calls itself one, sends as a page: what is read of it can be written and
// read again, and an answer that was cut off is no page.
#include "core/base/check.h"
#include "core/schema/catalogue.h"
#include "sync/protocol/codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan;
    const Catalogue& catalogue = *Catalogue::builtIn();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto page = sync::decodeFeed(catalogue, text);
    if (!page) {
        return 0;
    }
    check(text.ends_with('\n'), "a page without its end was taken");
    std::string again;
    std::size_t rows = 0;
    for (const sync::FeedRow& row : page->rows) {
        if (row.kind != sync::FeedRow::Kind::malformed) {
            again += sync::encodeFeedRow(row);
            ++rows;
        }
    }
    const auto second = sync::decodeFeed(catalogue, again + sync::encodeFeedEnd(*page));
    check(second && second->rows.size() == rows, "a page does not come back");
    return 0;
}
