// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace caravan {

/// The number that the whole of @p text is, in decimal; nothing where it is empty, has anything
/// else in it (also blanks and '+'), or is out of range.
template<class Number = std::int64_t>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    return error == std::errc() && end == last ? std::optional(number) : std::nullopt;
}

} // namespace caravan
