// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace caravan {

/// What the company's own fields of one record hold at most, in bytes of UTF-8: two hundred long
/// texts would make records that no page of the feed can carry.
inline constexpr std::size_t kCompanyBytesMax = 65'536;

std::size_t companyBytes(const Record& record);

/// Error: tooLarge, key rowKey() of the largest field, where the company's fields of @p after hold
/// too much and more than those of @p before: a record that is too large already can still be
/// changed and made smaller. @p before: nullptr for a new one.
Done checkRowSize(const Record* before, const Record& after);

/// Tells a record that is too large from a value that is: "row.x_notes".
std::string rowKey(const std::string& field);
/// The field in a key that rowKey() made; empty for others.
std::string_view fieldOfRowKey(std::string_view key);

} // namespace caravan
