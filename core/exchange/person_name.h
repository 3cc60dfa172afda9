// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>

namespace caravan {

/// The parts of a person's name, as cards and sheets keep them.
struct PersonName {
    std::string given;
    std::string middle;
    std::string family;
};

/// Whether @p word names one of them: "given", "middle" or "family".
bool isNamePart(std::string_view word);

/// In the order in which it is said: family name first and without a blank where it is written in
/// Han characters, Kana or Hangul, else last.
std::string joinedName(const PersonName& name);

/// The likely parts of a name that is kept as one: the last word is the family name, with what
/// belongs to it ("van", "de la"), titles left out; of Chinese names the first character, or two
/// where these are a known family name. A single word is a family name.
PersonName partedName(std::string_view full);

} // namespace caravan
