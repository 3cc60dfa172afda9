// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/record_key.h"

namespace caravan {

std::optional<RecordKey> RecordKey::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) {
        return std::nullopt;
    }
    const auto id = RecordId::parse(text.substr(slash + 1));
    RecordKey key{std::string(text.substr(0, slash)), id.value_or(RecordId{})};
    // One record has one spelling, since links are compared and looked up as text.
    return id && key.toString() == text ? std::optional(std::move(key)) : std::nullopt;
}

} // namespace caravan
