// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/content_lines.h"
#include "core/schema/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

// What the lines of a vCard say, whatever program wrote them.

/// The bytes of a value as the card holds them, and what it says of them.
struct CardValue {
    std::string bytes;
    std::string charset; ///< empty: none is named
};
CardValue valueOf(const ContentLine& line);

/// The character set of all values that name none: of a file, not of each word.
std::string commonCharset(const std::vector<ContentLine>& lines);

/// Pictures, sounds and keys.
bool isBinaryLine(const ContentLine& line);
/// Properties about the card and not about the person.
bool isTechnicalLine(const std::string& name);
/// The property of our own that holds a field of the company's, and back: "x_shirt_size" is
/// X-CARAVAN-SHIRT-SIZE (RFC 6350, 6.10). Empty for other properties.
std::string propertyOfOwn(std::string_view field);
std::string ownFieldOf(std::string_view property);
/// Whether such a field is written to cards and taken from them: ids and digests mean nothing
/// outside of the hub that gave them, and nobody refers to anything by a card.
bool isOnCards(const Field& field);
/// Of several mails, telephones, addresses or pages, the preferred ones come first.
void sortPreferredFirst(std::vector<ContentLine>& lines);

/// One part of a value without blanks around it; empty where there are fewer.
std::string cardPart(const std::vector<std::string>& parts, std::size_t index);
/// "19800517", "1980-05-17", "1980-05-17T00:00:00Z" → the day.
std::string birthdayOf(std::string text);
/// "tel:+1-418-555-0154;ext=102" (RFC 3966) → "+1-418-555-0154 ext. 102".
std::string telephoneOf(const std::string& text);

} // namespace caravan
