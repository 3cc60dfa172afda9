// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/pinyin.h"

#include "core/base/code_points.h"
#include "core/base/han_words.h"
#include "core/base/text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace caravan {
namespace {

std::string firstCharacter(std::string_view word)
{
    std::size_t end = word.empty() ? 0 : 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) {
        ++end;
    }
    return std::string(word.substr(0, end));
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

} // namespace caravan
