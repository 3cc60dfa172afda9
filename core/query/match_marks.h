// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A part of a shown text, in bytes of its UTF-8; always whole characters.
struct MatchMark {
    std::size_t start = 0;
    std::size_t size = 0;
    friend bool operator==(const MatchMark&, const MatchMark&) = default;
};

/// Which parts of @p shown are what @p typed was found by: letters without accents and case, Han
/// in either script or by pinyin or initials, digits of numbers however they are written. In
/// order, without overlap; empty where it was not found here.
std::vector<MatchMark> matchMarks(std::string_view shown, std::string_view typed);

/// At most @p charactersMax characters of @p shown around its first mark, on one line, with "…"
/// where something is left out. Empty where nothing matches.
std::string matchExcerpt(std::string_view shown, std::string_view typed, std::size_t charactersMax);

} // namespace caravan
