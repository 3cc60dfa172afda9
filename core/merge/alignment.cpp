// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/merge/alignment.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace caravan {

std::optional<std::vector<std::size_t>> align(const TextPieces& base, const TextPieces& other,
                                              std::size_t& cells)
{
    // What both begin and end with is aligned without a table: most edits touch one place.
    const std::size_t shorter = std::min(base.size(), other.size());
    std::size_t head = 0;
    while (head < shorter && base[head] == other[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head &&
           base[base.size() - 1 - tail] == other[other.size() - 1 - tail]) {
        ++tail;
    }
    const std::size_t baseEnd = base.size() - tail;
    const std::size_t otherEnd = other.size() - tail;
    const std::size_t rows = baseEnd - head + 1;
    const std::size_t columns = otherEnd - head + 1;
    if (rows * columns > cells) {
        return std::nullopt;
    }
    cells -= rows * columns;
    std::vector<std::size_t> partner(base.size(), std::string::npos);
    for (std::size_t i = 0; i < head; ++i) {
        partner[i] = i;
    }
    for (std::size_t i = 0; i < tail; ++i) {
        partner[baseEnd + i] = otherEnd + i;
    }
    std::vector<std::uint32_t> length(rows * columns, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
        return length[(i - head) * columns + (j - head)];
    };
    for (std::size_t i = baseEnd; i-- > head;) {
        for (std::size_t j = otherEnd; j-- > head;) {
            at(i, j) =
                base[i] == other[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::size_t i = head;
    std::size_t j = head;
    while (i < baseEnd && j < otherEnd) {
        if (base[i] == other[j]) {
            partner[i++] = j++;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return partner;
}

} // namespace caravan
