// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/text.h"

#include "core/base/check.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <memory>
#include <set>
#include <unordered_map>

namespace caravan {
namespace {

/// ICU objects are made once per thread: they are not free and not all may be shared.
const icu::Transliterator& transliterator(const char* id)
{
    thread_local std::unordered_map<std::string, std::unique_ptr<icu::Transliterator>> made;
    std::unique_ptr<icu::Transliterator>& one = made[id];
    if (!one) {
        UErrorCode status = U_ZERO_ERROR;
        one.reset(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id),
                                                      UTRANS_FORWARD, status));
    }
    check(one != nullptr, "ICU lacks a transliterator");
    return *one;
}

std::string transliterate(const char* id, std::string_view text)
{
    icu::UnicodeString string =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    transliterator(id).transliterate(string);
    std::string result;
    string.toUTF8String(result);
    return result;
}

bool isHan(UChar32 c)
{
    if (c < 0x2E80) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_HAN;
}

bool isAscii(std::string_view text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return false;
        }
    }
    return true;
}

template<class Visit>
void eachCodePoint(std::string_view text, Visit visit)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    std::int32_t at = 0;
    while (at < length) {
        const std::int32_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        visit(c,
              text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)));
    }
}

std::string firstCharacter(std::string_view word)
{
    std::size_t end = word.empty() ? 0 : 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) {
        ++end;
    }
    return std::string(word.substr(0, end));
}

/// "lǚ" → "lu" or, as people type it, "lv".
std::string withoutTones(std::string_view syllable, char umlaut)
{
    constexpr UChar32 kDiaeresis = 0x308;
    std::string plain;
    eachCodePoint(transliterate("NFD", syllable), [&](UChar32 c, std::string_view) {
        if (c == kDiaeresis && !plain.empty()) {
            plain.back() = umlaut;
        } else if (c >= 'a' && c <= 'z') {
            plain += static_cast<char>(c);
        }
    });
    return plain;
}

} // namespace

bool isUtf8(std::string_view text)
{
    bool good = true;
    eachCodePoint(text, [&](UChar32 c, std::string_view) { good = good && c >= 0; });
    return good;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kIdeographicSpace = "\xe3\x80\x80";
    const auto isBlank = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
    };
    while (true) {
        if (!text.empty() && isBlank(text.front())) {
            text.remove_prefix(1);
        } else if (!text.empty() && isBlank(text.back())) {
            text.remove_suffix(1);
        } else if (text.size() >= 3 && text.substr(0, 3) == kIdeographicSpace) {
            text.remove_prefix(3);
        } else if (text.size() >= 3 && text.substr(text.size() - 3) == kIdeographicSpace) {
            text.remove_suffix(3);
        } else {
            return text;
        }
    }
}

std::size_t codePoints(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
    }
    return count;
}

std::string foldForSearch(std::string_view text)
{
    if (isAscii(text)) {
        std::string lower(text);
        for (char& c : lower) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        return lower;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkcFold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString string =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    string = nfkcFold->normalize(string, status);
    bool hasHan = false;
    bool hasMarks = false;
    for (std::int32_t i = 0; i < string.length();) {
        const UChar32 c = string.char32At(i);
        i += U16_LENGTH(c);
        if (c >= 0x2E80) {
            hasHan = hasHan || isHan(c);
        } else {
            hasMarks = hasMarks || c >= 0x80;
        }
    }
    if (hasMarks) {
        transliterator("NFD; [:Mn:] Remove; NFC").transliterate(string);
    }
    if (hasHan) {
        transliterator("Traditional-Simplified").transliterate(string);
    }
    std::string folded;
    string.toUTF8String(folded);
    return folded;
}

std::string indexWords(std::string_view text)
{
    const std::string folded = foldForSearch(text);
    std::string words;
    bool needsSpace = false;
    eachCodePoint(folded, [&](UChar32 c, std::string_view bytes) {
        const bool han = c >= 0 && isHan(c);
        if (c < 0 || !(u_isalnum(c) || han)) {
            needsSpace = !words.empty();
            return;
        }
        if ((needsSpace || han) && !words.empty() && words.back() != ' ') {
            words += ' ';
        }
        words += bytes;
        needsSpace = han;
    });
    return words;
}

std::vector<std::string> hanReadings(std::string_view character)
{
    thread_local std::unordered_map<std::string, std::vector<std::string>> known;
    const auto found = known.find(std::string(character));
    if (found != known.end()) {
        return found->second;
    }
    bool isOneHan = false;
    eachCodePoint(character, [&](UChar32 c, std::string_view bytes) {
        isOneHan = bytes.size() == character.size() && isHan(c);
    });
    std::vector<std::string> unique;
    if (!isOneHan) {
        return unique;
    }
    const auto add = [&](std::string reading) {
        for (const std::string& other : unique) {
            if (other == reading) {
                return;
            }
        }
        unique.push_back(std::move(reading));
    };
    for (const char* id : {"Han-Latin/Names", "Han-Latin"}) {
        const std::string marked = transliterate(id, character);
        add(withoutTones(marked, 'u'));
        add(withoutTones(marked, 'v'));
    }
    known.emplace(std::string(character), unique);
    return unique;
}

Pinyin pinyinOf(std::string_view text)
{
    constexpr std::size_t kVariantsMax = 4; // of one run of syllables
    constexpr std::size_t kStartsMax = 12;  // words may be typed from inside a name
    Pinyin result;
    if (isAscii(text)) {
        return result;
    }
    std::vector<std::vector<std::string>> sounds; // per character or Latin word
    bool inLatin = false;
    bool anyHan = false;
    eachCodePoint(foldForSearch(text), [&](UChar32 c, std::string_view bytes) {
        const bool han = c >= 0 && isHan(c);
        const bool isLetter = !han && c >= 0 && u_isalnum(c) != 0;
        if (han) {
            sounds.push_back(hanReadings(bytes));
            anyHan = true;
        } else if (isLetter && inLatin) {
            sounds.back().front() += bytes;
        } else if (isLetter) {
            sounds.push_back({std::string(bytes)});
        }
        inLatin = isLetter;
    });
    if (!anyHan) {
        return result;
    }
    std::set<std::string> syllables;
    std::set<std::string> initials;
    for (std::size_t start = 0; start < std::min(sounds.size(), kStartsMax); ++start) {
        std::set<std::string> joined{""};
        std::set<std::string> heads{""};
        for (std::size_t i = start; i < sounds.size(); ++i) {
            std::set<std::string> nextJoined;
            std::set<std::string> nextHeads;
            for (const std::string& sound : sounds[i]) {
                for (const std::string& head : joined) {
                    if (nextJoined.size() < kVariantsMax) {
                        nextJoined.insert(head + sound);
                    }
                }
                for (const std::string& head : heads) {
                    if (nextHeads.size() < kVariantsMax) {
                        nextHeads.insert(head + firstCharacter(sound));
                    }
                }
            }
            joined = std::move(nextJoined);
            heads = std::move(nextHeads);
        }
        syllables.merge(joined);
        initials.merge(heads);
    }
    const auto list = [](const std::set<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += (text.empty() ? "" : " ") + word;
        }
        return text;
    };
    result.syllables = list(syllables);
    result.initials = list(initials);
    return result;
}

std::string phoneDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        }
    }
    return digits;
}

std::string sortKey(std::string_view text)
{
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(
            icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), status));
        made->setStrength(icu::Collator::SECONDARY);
        return made;
    }();
    const icu::UnicodeString string =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    std::uint8_t buffer[512];
    const std::int32_t size = collator->getSortKey(string, buffer, sizeof buffer);
    return std::string(reinterpret_cast<const char*>(buffer),
                       static_cast<std::size_t>(
                           std::min<std::int32_t>(size, static_cast<std::int32_t>(sizeof buffer))));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = text.find(separator, start);
        parts.emplace_back(text.substr(start, end - start));
        if (end == std::string_view::npos) {
            return parts;
        }
        start = end + 1;
    }
}

} // namespace caravan
