// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/schema/record_key.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace caravan {

/// A stored file: its bytes are found by their hash.
struct FileRef {
    std::string sha256; ///< 64 lower-case hex digits
    std::int64_t size = 0;
    std::string name; ///< display only, never a path
    std::string mime;

    auto operator<=>(const FileRef&) const = default;
};

using TextSet = std::vector<std::string>; ///< sorted, without doubles

/// One field's value. Which alternative a field holds follows from its type:
/// text, long_text, phone, mail, web, choice → string · integer → int64 · decimal → Decimal ·
/// money → Money · boolean → bool · date "2026-11-22" and date_time
/// "2026-11-22T08:00:00.000Z" → string in that form · choice_set → TextSet ·
/// reference → RecordId · link → RecordKey · file → FileRef · empty → monostate.
using Value = std::variant<std::monostate, bool, std::int64_t, Decimal, Money, std::string, TextSet,
                           RecordId, FileRef, RecordKey>;

inline bool isEmpty(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// The values of one merge group, in the order of Group::fields.
using GroupValue = std::vector<Value>;

inline const std::string& textOf(const Value& value)
{
    static const std::string kEmpty;
    const std::string* text = std::get_if<std::string>(&value);
    return text ? *text : kEmpty;
}

} // namespace caravan
