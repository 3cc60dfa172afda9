// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/match_marks.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <optional>

namespace caravan {
namespace {

constexpr std::size_t kDigitsMin = 4;

/// One character as it is shown and as it is compared; the folded form of "ß" has two letters.
struct Character {
    std::size_t start = 0;
    std::size_t size = 0;
    std::string folded;
    std::vector<std::string> readings; ///< of a Han character
    bool isWordStart = false;
};

const std::pair<std::string, std::vector<std::string>>& foldedOf(std::string_view character)
{
    thread_local std::map<std::string, std::pair<std::string, std::vector<std::string>>,
                          std::less<>>
        known;
    auto found = known.find(character);
    if (found == known.end()) {
        std::string folded = foldForSearch(character);
        std::vector<std::string> readings = hanReadings(folded);
        found = known.emplace(std::string(character), std::pair(folded, readings)).first;
    }
    return found->second;
}

std::vector<Character> charactersOf(std::string_view text)
{
    std::vector<Character> characters;
    bool inWord = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
            ++end;
        }
        const auto& [folded, readings] = foldedOf(text.substr(at, end - at));
        const bool isPart = !indexWords(folded).empty();
        characters.push_back(
            {at, end - at, folded, readings, isPart && (!inWord || !readings.empty())});
        inWord = isPart && readings.empty();
        at = end;
    }
    return characters;
}

using Place = std::vector<Character>::const_iterator;

/// Behind the last character that @p wanted covers from @p at on; @p at itself when it does not
/// stand there.
Place spelled(Place at, Place end, std::string_view wanted)
{
    const Place start = at;
    while (at != end && !wanted.empty()) {
        const std::string& folded = at->folded;
        const std::size_t shared = std::min(folded.size(), wanted.size());
        if (folded.compare(0, shared, wanted.substr(0, shared)) != 0) {
            return start;
        }
        wanted.remove_prefix(shared);
        ++at;
    }
    return wanted.empty() ? at : start;
}

/// The same by sound: "zhangw" is 张 and the beginning of 伟, "zw" both by their first letters.
/// Nothing when it is not said there.
std::optional<Place> sounded(Place at, Place end, std::string_view wanted, bool byInitials)
{
    if (wanted.empty()) {
        return at;
    }
    if (at == end) {
        return std::nullopt;
    }
    const std::vector<std::string> own{at->folded};
    for (const std::string& reading : at->readings.empty() ? own : at->readings) {
        const std::size_t full = byInitials ? 1 : reading.size();
        const std::size_t shared = std::min({full, wanted.size(), reading.size()});
        if (shared == 0 || wanted.substr(0, shared) != reading.substr(0, shared)) {
            continue;
        }
        if (const auto behind = sounded(at + 1, end, wanted.substr(shared), byInitials)) {
            return behind;
        }
    }
    return std::nullopt;
}

/// A run of digits, whatever stands between them.
Place dialled(Place at, Place end, std::string_view wanted)
{
    const Place start = at;
    while (at != end && !wanted.empty()) {
        if (at->folded == wanted.substr(0, 1)) {
            wanted.remove_prefix(1);
        } else if (at == start || at->folded.find_first_not_of("+-() ./") != std::string::npos) {
            return start;
        }
        ++at;
    }
    return wanted.empty() ? at : start;
}

} // namespace

std::vector<MatchMark> matchMarks(std::string_view shown, std::string_view typed)
{
    const std::vector<Character> characters = charactersOf(shown);
    std::vector<bool> isMarked(characters.size(), false);
    std::vector<std::string> wanted = split(foldForSearch(typed), ' ');
    if (phoneDigits(typed).size() >= kDigitsMin &&
        typed.find_first_not_of("0123456789+-() ./") == typed.npos) {
        wanted = {phoneDigits(typed)};
    }
    for (const std::string& word : wanted) {
        bool isFound = false;
        for (Place at = characters.begin(); at != characters.end() && !word.empty() && !isFound;
             ++at) {
            Place to = at;
            if (at->isWordStart) {
                to = spelled(at, characters.end(), word);
                for (const bool byInitials : {false, true}) {
                    to = to != at || at->readings.empty()
                             ? to
                             : sounded(at, characters.end(), word, byInitials).value_or(at);
                }
            }
            if (to == at && phoneDigits(word).size() >= kDigitsMin) {
                to = dialled(at, characters.end(), phoneDigits(word));
            }
            isFound = to != at;
            std::fill(isMarked.begin() + (at - characters.begin()),
                      isMarked.begin() + (to - characters.begin()), true);
        }
    }
    std::vector<MatchMark> marks;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (!isMarked[i]) {
            continue;
        }
        if (i > 0 && isMarked[i - 1]) {
            marks.back().size += characters[i].size;
        } else {
            marks.push_back({characters[i].start, characters[i].size});
        }
    }
    return marks;
}

std::string matchExcerpt(std::string_view shown, std::string_view typed, std::size_t charactersMax)
{
    const std::vector<MatchMark> marks = matchMarks(shown, typed);
    if (marks.empty()) {
        return {};
    }
    const std::vector<Character> characters = charactersOf(shown);
    std::size_t first = 0;
    while (characters[first].start < marks.front().start) {
        ++first;
    }
    const bool fits = characters.size() <= charactersMax;
    const std::size_t lead = charactersMax / 4;
    const std::size_t from = fits || first <= lead ? 0 : first - lead;
    const std::size_t to = std::min(characters.size(), from + charactersMax);
    std::string excerpt = from > 0 ? "…" : "";
    for (std::size_t i = from; i < to; ++i) {
        const std::string_view one = shown.substr(characters[i].start, characters[i].size);
        excerpt += one == "\n" || one == "\r" || one == "\t" ? std::string_view(" ") : one;
    }
    return excerpt + (to < characters.size() ? "…" : "");
}

} // namespace caravan
