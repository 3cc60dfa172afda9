// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The filter and sort grammar of /v1/records.
#include "sync/hub/handlers/record_filter.h"
#include "core/schema/catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Entity& entity = Catalogue::builtIn()->at("opportunity");
    const auto all = [](const Field&) { return true; };
    if (const Result<Filter> filter = hub::parseFilter(entity, text, all)) {
        static_cast<void>(hub::matches(*filter, Record(entity, RecordId{})));
    }
    static_cast<void>(hub::parseSort(entity, text, all));
    return 0;
}
