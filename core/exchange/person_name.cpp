// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/person_name.h"

#include "core/base/text.h"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <vector>

namespace caravan {
namespace {

constexpr std::array<std::string_view, 20> kParticles{
    "van", "von", "der", "den", "de",  "la", "le", "du",  "di",  "da",
    "dos", "del", "zu",  "zum", "ter", "al", "el", "bin", "ibn", "af"};
constexpr std::array<std::string_view, 12> kTitles{"dr.",  "dr",  "prof.", "prof", "mr.",  "mr",
                                                   "mrs.", "mrs", "ms.",   "ms",   "herr", "frau"};
constexpr std::array<std::string_view, 22> kLongFamilyNames{
    "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙",
    "宇文", "司徒", "令狐", "澹台", "端木", "百里", "南宫", "独孤", "轩辕", "欧陽", "諸葛"};

bool isFamilyFirst(std::string_view text)
{
    if (text.empty()) {
        return false;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::int32_t at = 0;
    UChar32 c = 0;
    U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), c);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = c < 0 ? USCRIPT_COMMON : uscript_getScript(c, &status);
    return script == USCRIPT_HAN || script == USCRIPT_HANGUL || script == USCRIPT_HIRAGANA ||
           script == USCRIPT_KATAKANA;
}

template<class Words>
bool isOneOf(const Words& words, const std::string& word)
{
    const std::string folded = foldForSearch(word);
    return std::find(words.begin(), words.end(), folded) != words.end();
}

std::size_t firstSize(std::string_view text)
{
    std::size_t size = text.empty() ? 0 : 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
        ++size;
    }
    return size;
}

void append(std::string& to, std::string_view word)
{
    if (!word.empty()) {
        to += (to.empty() ? "" : " ") + std::string(word);
    }
}

} // namespace

bool isNamePart(std::string_view word)
{
    return word == "given" || word == "middle" || word == "family";
}

std::string joinedName(const PersonName& name)
{
    std::string joined;
    if (isFamilyFirst(name.family) && (name.given.empty() || isFamilyFirst(name.given))) {
        return name.family + name.given;
    }
    append(joined, name.given);
    append(joined, name.middle);
    append(joined, name.family);
    return joined;
}

PersonName partedName(std::string_view full)
{
    std::vector<std::string> words = split(trimmed(full), ' ');
    std::erase(words, std::string());
    PersonName name;
    if (words.size() == 1 && isFamilyFirst(words.front())) {
        const std::string& whole = words.front();
        std::size_t size = firstSize(whole);
        for (const std::string_view family : kLongFamilyNames) {
            size = whole.starts_with(family) && whole.size() > family.size() ? family.size() : size;
        }
        name.family = whole.substr(0, size);
        name.given = whole.substr(size);
        return name;
    }
    while (words.size() > 1 && isOneOf(kTitles, words.front())) {
        words.erase(words.begin());
    }
    if (words.empty()) {
        return name;
    }
    std::size_t family = words.size() - 1;
    while (family > 1 && isOneOf(kParticles, words[family - 1])) {
        --family;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        append(i < family ? name.given : name.family, words[i]);
    }
    return name;
}

} // namespace caravan
