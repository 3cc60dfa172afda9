// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>

namespace caravan {

/// A phone number in the groups people of its country read it in: "+8613812345678" →
/// "+86 138 1234 5678", "0043 732 1234" → "+43 732 1234", "138-1234-5678 转 801" → "138 1234 5678
/// ext. 801". No digit is added or lost but the 00 that "+" stands for; a text that is no such
/// number comes back as it is.
std::string formattedPhone(std::string_view typed);

/// What a tel: address holds of it: the digits, with "+" where the number is international; an
/// extension as ";ext=". Empty for a text without digits.
std::string dialledPhone(std::string_view typed);

} // namespace caravan
