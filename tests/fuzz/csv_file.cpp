// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// A file that somebody imports: read in some encoding, and what was read is read again as the same.
#include "core/base/check.h"
#include "core/exchange/charset.h"
#include "core/exchange/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace caravan;
    const auto text = decodeText({reinterpret_cast<const char*>(data), size});
    if (!text) {
        return 0;
    }
    CsvReader reader(text->text);
    for (auto row = reader.next(); row && *row; row = reader.next()) {
        // One more column of our own, so that the separator is found out again.
        std::vector<std::string> cells = (*row)->cells;
        cells.insert(cells.begin(), {"a", "b"});
        const std::string line = csvLine(cells, CsvGuard::exact);
        CsvReader again(line);
        const auto second = again.next();
        check(second && *second && (again.separator() != ',' || (*second)->cells == cells),
              "a row does not come back");
    }
    return 0;
}
