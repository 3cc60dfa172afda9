// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// How the Han characters of a name may be typed, for prefix search: the syllables joined from
/// each character on ("zhangwei wei") and their first letters ("zw w"). Words with a reading of
/// their own have it (银行, 会计, 西藏), a character that reads differently in names (曾, 单, 仇)
/// gives each of its readings, ü also the "v" that people type. Both are empty for a text without
/// Han.
struct Pinyin {
    std::string syllables;
    std::string initials;
};
Pinyin pinyinOf(std::string_view text);

/// How one Han character may be read: as in running text, as in names, with v for ü. Empty for
/// anything else.
std::vector<std::string> hanReadings(std::string_view character);

} // namespace caravan
