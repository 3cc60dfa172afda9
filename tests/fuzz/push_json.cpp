// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a laptop pushes: read, written and read again it says the same.
#include "core/base/check.h"
#include "core/schema/catalogue.h"
#include "sync/protocol/codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan;
    const Catalogue& catalogue = *Catalogue::builtIn();
    const auto request = sync::decodePush(catalogue, {reinterpret_cast<const char*>(data), size});
    if (request) {
        for (const Change& change : request->ops) {
            const Result<Change> again = changeFromJson(catalogue, changeToJson(catalogue, change));
            check(again && *again == change, "a change does not come back");
        }
    }
    return 0;
}
