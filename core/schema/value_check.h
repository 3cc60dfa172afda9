// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

namespace caravan {

/// Checks one value against its field: type, length, range, form (date, mail, phone, web address).
/// A choice the catalogue does not know is kept when it came from a hub, refused when typed.
/// Error: invalid or tooLarge, key = field name. Does not look at `required`.
Done checkValue(const Field& field, const Value& value);

/// Why a value of the field is refused: invalid, key = field name.
Error invalidValue(const Field& field, std::string detail);

} // namespace caravan
