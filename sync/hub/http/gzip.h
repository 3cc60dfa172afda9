// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace caravan::hub {

/// Compressed fast rather than small: a feed page shrinks to a tenth already at the first level.
std::string gzip(std::string_view plain);

/// Error: tooLarge when more than @p bytesMax come out (nothing beyond is kept in memory),
/// invalid when it is not gzip or is cut off.
Result<std::string> gunzip(std::string_view packed, std::size_t bytesMax);

} // namespace caravan::hub
