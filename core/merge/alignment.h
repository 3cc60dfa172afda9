// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace caravan {

/// The pieces of a text, which outlives them.
using TextPieces = std::vector<std::string_view>;

/// Longest common subsequence: for each token of the base its partner in the other side, or
/// std::string::npos; partners ascend. Takes the cells of the table that it needs from @p cells;
/// nothing when there are not as many left.
std::optional<std::vector<std::size_t>> align(const TextPieces& base, const TextPieces& other,
                                              std::size_t& cells);

} // namespace caravan
