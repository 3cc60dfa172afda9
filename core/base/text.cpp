// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/text.h"

#include "core/base/check.h"
#include "core/base/han_words.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>
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

/// What sets text apart without being seen: White_Space of Unicode, and the signs of no width that
/// sheets and web pages leave at the ends of a cell. Joiners, which shape what they stand between,
/// are none.
bool isBlank(UChar32 c)
{
    constexpr UChar32 kZeroWidthSpace = 0x200B;
    constexpr UChar32 kWordJoiner = 0x2060;
    constexpr UChar32 kByteOrderMark = 0xFEFF;
    return c >= 0 && (u_isUWhiteSpace(c) != 0 || c == kZeroWidthSpace || c == kWordJoiner ||
                      c == kByteOrderMark);
}

/// Letters that no decomposition leads to another: what people type who have no key for them.
const char* plainLetter(UChar32 c)
{
    switch (c) {
    case 0x142: // ł
        return "l";
    case 0xF8: // ø
        return "o";
    case 0x111: // đ
    case 0xF0:  // ð
        return "d";
    case 0xE6: // æ
        return "ae";
    case 0x153: // œ
        return "oe";
    case 0xFE: // þ
        return "th";
    case 0x259: // ə
        return "e";
    case 0x131: // ı
        return "i";
    case 0x127: // ħ
        return "h";
    case 0x167: // ŧ
        return "t";
    case 0x14B: // ŋ
        return "n";
    case 0x138: // ĸ
        return "k";
    case 0x180: // ƀ
        return "b";
    case 0x19A: // ƚ
        return "l";
    case 0x1E5: // ǥ
        return "g";
    case 0x268: // ɨ
        return "i";
    case 0x289: // ʉ
        return "u";
    default:
        return nullptr;
    }
}

std::string withPlainLetters(const std::string& folded)
{
    std::string plain;
    eachCodePoint(folded, [&](UChar32 c, std::string_view bytes) {
        const char* letter = plainLetter(c);
        plain += letter != nullptr ? std::string_view(letter) : bytes;
    });
    return plain;
}

/// Syllables of the longest word with a reading of its own that begins @p text; empty: none does.
std::string_view wordReading(std::string_view text, std::string_view* word)
{
    static const std::map<std::string_view, std::string_view> kWords = [] {
        std::map<std::string_view, std::string_view> words;
        for (const HanWord& one : kHanWords) {
            words.emplace(one.word, one.syllables);
        }
        return words;
    }();
    constexpr std::size_t kBytes = 3; // of one Han character
    constexpr std::size_t kLongest = 4;
    for (std::size_t length = kLongest; length >= 2; --length) {
        const std::string_view head = text.substr(0, length * kBytes);
        const auto found = kWords.find(head);
        if (found != kWords.end()) {
            *word = head;
            return found->second;
        }
    }
    return {};
}

/// "lv" is typed so, and as "lu" by those who have no ü.
std::vector<std::string> typedForms(std::string_view syllable)
{
    std::vector<std::string> forms{std::string(syllable)};
    if (const std::size_t at = syllable.find('v'); at != std::string_view::npos) {
        forms.push_back(forms.front());
        forms.back()[at] = 'u';
    }
    return forms;
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
    std::int32_t begin = 0;
    auto end = static_cast<std::int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    while (begin < end) {
        std::int32_t next = begin;
        UChar32 c = 0;
        U8_NEXT(bytes, next, end, c);
        if (!isBlank(c)) {
            break;
        }
        begin = next;
    }
    while (end > begin) {
        std::int32_t before = end;
        UChar32 c = 0;
        U8_PREV(bytes, begin, before, c);
        if (!isBlank(c)) {
            break;
        }
        end = before;
    }
    return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
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
    return hasMarks ? withPlainLetters(folded) : folded;
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
    for (const HanReadings& one : kHanReadings) {
        if (one.character == character) {
            for (const std::string& reading : split(one.readings, ' ')) {
                for (std::string& form : typedForms(reading)) {
                    add(std::move(form));
                }
            }
        }
    }
    known.emplace(std::string(character), unique);
    return unique;
}

Pinyin pinyinOf(std::string_view text)
{
    constexpr std::size_t kVariantsMax = 16; // of one run of syllables
    constexpr std::size_t kStartsMax = 12;   // words may be typed from inside a name
    Pinyin result;
    if (isAscii(text)) {
        return result;
    }
    std::vector<std::vector<std::string>> sounds; // per character or Latin word
    bool inLatin = false;
    bool anyHan = false;
    const std::string folded = foldForSearch(text);
    std::vector<std::string> ofWord; // syllables still to come of a word with its own reading
    eachCodePoint(folded, [&](UChar32 c, std::string_view bytes) {
        const bool han = c >= 0 && isHan(c);
        const bool isLetter = !han && c >= 0 && u_isalnum(c) != 0;
        if (han && ofWord.empty()) {
            std::string_view word;
            const auto at = static_cast<std::size_t>(bytes.data() - folded.data());
            const std::string_view syllables =
                wordReading(std::string_view(folded).substr(at), &word);
            if (!syllables.empty()) {
                ofWord = split(syllables, ' ');
                std::reverse(ofWord.begin(), ofWord.end());
            }
        }
        if (han && !ofWord.empty()) {
            sounds.push_back(typedForms(ofWord.back()));
            ofWord.pop_back();
            anyHan = true;
        } else if (han) {
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
