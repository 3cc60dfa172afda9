// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/western_text.h"

#include <unicode/uchar.h>

namespace caravan {
namespace {

bool isOneOf(UChar32 c, std::u32string_view letters)
{
    return letters.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

} // namespace

double loneShare(std::string_view bytes)
{
    const auto isHigh = [&](std::size_t at) {
        return at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80;
    };
    std::size_t all = 0;
    std::size_t lone = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (isHigh(i)) {
            ++all;
            lone += !(i > 0 && isHigh(i - 1)) && !isHigh(i + 1) ? 1U : 0U;
        }
    }
    return all == 0 ? 1.0 : static_cast<double>(lone) / static_cast<double>(all);
}

bool looksWestern(const icu::UnicodeString& text)
{
    constexpr std::u32string_view kInsideWords = U"·’‘­ªº\u00a0–—"; // col·lega, l’eau
    constexpr std::u32string_view kOfCzech = U"íýìèùòïáÍÝÌÈÙÒÏÁ";   // ø beside them was ř
    constexpr std::u32string_view kIcelandic = U"ðþýÐÞÝ";           // or ğ ş ı of Turkish
    constexpr std::u32string_view kAcute = U"áéíóúæÁÉÍÓÚÆ";         // which Turkish has not
    bool hasIcelandic = false;
    bool hasAcute = false;
    bool hasStroke = false; // in this word
    bool hasCzech = false;
    UChar32 before = ' ';
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const UChar32 c = text.charAt(i);
        const UChar32 next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (u_isalpha(c) == 0) {
            const bool isInside = u_isalpha(before) != 0 && u_isalpha(next) != 0;
            if (c >= 0x80 && isInside && !isOneOf(c, kInsideWords)) {
                return false;
            }
            hasStroke = false;
            hasCzech = false;
        } else if (c >= 0x80) {
            if (u_isupper(c) != 0 && u_isalpha(before) != 0 && u_islower(next) != 0) {
                return false;
            }
            hasStroke = hasStroke || c == U'ø' || c == U'Ø';
            hasCzech = hasCzech || isOneOf(c, kOfCzech);
            hasIcelandic = hasIcelandic || isOneOf(c, kIcelandic);
            hasAcute = hasAcute || isOneOf(c, kAcute);
            if (hasStroke && hasCzech) {
                return false;
            }
        }
        before = c;
    }
    return hasAcute || !hasIcelandic;
}

} // namespace caravan
