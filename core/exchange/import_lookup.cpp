// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_lookup.h"

#include "core/actions/duplicates.h"
#include "core/base/name_key.h"
#include "core/base/text.h"
#include "core/schema/value_text.h"
#include "core/store/failure.h"

#include <algorithm>

namespace caravan {
namespace {

/// Number of single-character edits between two words (Levenshtein 1966), at most @p most + 1.
std::size_t editDistance(const std::string& a, const std::string& b, std::size_t most)
{
    if (a.size() > b.size() + most || b.size() > a.size() + most) {
        return most + 1;
    }
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

/// Folded, without what separates words.
std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (const char c : foldForSearch(text)) {
        if (c != ' ' && c != '-' && c != '_') {
            letters += c;
        }
    }
    return letters;
}

} // namespace

std::string closestSpelling(const std::string& typed, const std::vector<std::string>& known)
{
    const std::string word = lettersOf(typed);
    std::size_t best = std::max<std::size_t>(1, word.size() / 4) + 1;
    std::string found;
    for (const std::string& candidate : known) {
        const std::size_t distance = editDistance(word, lettersOf(candidate), best);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

ImportLookup::ImportLookup(Replica& replica, const Entity& entity, const Field& field)
{
    constexpr std::int64_t kPage = 2000;
    const Query query{entity.name, {}, {}, {}};
    for (std::int64_t offset = 0;; offset += kPage) {
        const auto rows = orThrow(replica.select(query, offset, kPage));
        if (rows.empty()) {
            return;
        }
        for (const Row& row : rows) {
            learn(valueToText(row.record.values[field.index]), row.record.id);
        }
        m_recordNames = m_names.size();
    }
}

void ImportLookup::learn(const std::string& text, const RecordId& id)
{
    if (text.empty()) {
        return;
    }
    const auto add = [&](std::vector<RecordId>& ids) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
        return ids.size() == 1;
    };
    if (add(m_exact[nameKey(text)])) {
        m_names.push_back(text);
        m_companies.try_emplace(companyKey(text), text);
    }
    add(m_folded[foldForSearch(trimmed(text))]);
}

ImportLookup::Found ImportLookup::find(std::string_view text) const
{
    const auto in = [](const auto& ids, const std::string& key) {
        const auto found = ids.find(key);
        if (found == ids.end()) {
            return Found{};
        }
        return Found{found->second.size() == 1 ? std::optional(found->second.front())
                                               : std::nullopt,
                     found->second.size()};
    };
    const Found exact = in(m_exact, nameKey(text));
    return exact.count != 0 ? exact : in(m_folded, foldForSearch(trimmed(text)));
}

std::string ImportLookup::doubtful(const std::string& text) const
{
    constexpr std::size_t kNamesMax = 20'000;
    constexpr std::size_t kLetters = 8; ///< in which one may be another
    const auto found = m_companies.find(companyKey(text));
    if (found != m_companies.end()) {
        return found->second;
    }
    if (m_recordNames > kNamesMax) {
        return {};
    }
    const std::string word = lettersOf(text);
    const std::size_t most = word.size() / kLetters;
    for (std::size_t i = 0; most > 0 && i < m_recordNames; ++i) {
        const std::string other = lettersOf(m_names[i]);
        // "Plant 1" and "Plant 2" are not one, misspelt.
        if (phoneDigits(other) == phoneDigits(word) && editDistance(word, other, most) <= most) {
            return m_names[i];
        }
    }
    return {};
}

std::string ImportLookup::suggestion(const std::string& text) const
{
    constexpr std::size_t kNamesMax = 20'000;
    return m_names.size() > kNamesMax ? std::string() : closestSpelling(text, m_names);
}

} // namespace caravan
