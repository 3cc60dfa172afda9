// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>

namespace caravan {

/// A phone number in the groups people of its country read it in: "+8613812345678" →
/// "+86 138 1234 5678", "0043 732 1234" → "+43 732 1234", "138-1234-5678 转 801" → "138 1234 5678
/// ext. 801". For showing only: what was typed is kept. No digit is added or lost but the 00 that
/// "+" stands for and the (0) that is not dialled behind it; a text that is not one such number
/// comes back as it is.
std::string formattedPhone(std::string_view typed);

/// What a tel: address holds of it: the digits, with "+" where the number is international; an
/// extension as ";ext=". Of several numbers the first; letters are the keys they stand on
/// ("1-800-FLOWERS"); "(0)" behind a country code is left out. Empty for a text without a number.
std::string dialledPhone(std::string_view typed);

} // namespace caravan
