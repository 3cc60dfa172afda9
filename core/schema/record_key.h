// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// Which record: its entity and its id.
struct RecordKey {
    std::string entity;
    RecordId id;
    auto operator<=>(const RecordKey&) const = default;

    /// "account/019ab1f2-…", and back: nothing where the text is not of that form. Whether there is
    /// such an entity is for the catalogue to say.
    std::string toString() const { return entity + "/" + id.toString(); }
    static std::optional<RecordKey> parse(std::string_view text);
};

} // namespace caravan
