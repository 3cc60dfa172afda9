// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/text.h"
#include "core/store/search_index.h"

#include <algorithm>
#include <map>
#include <set>

namespace caravan::store {
namespace {

constexpr std::size_t kDigitsMin = 4; ///< fewer say nothing about a phone

enum class Ends { exact, prefix };

std::string quoted(const std::string& words, Ends ends)
{
    return "\"" + words + (ends == Ends::prefix ? "\" *" : "\"");
}

std::string expressionOf(std::string_view text, Ends ends)
{
    std::string expression;
    for (const std::string& chunk : split(foldForSearch(text), ' ')) {
        const std::string words = indexWords(chunk);
        if (words.empty()) {
            continue;
        }
        const std::string digits = phoneDigits(chunk);
        std::string part = quoted(words, ends);
        if (digits.size() >= kDigitsMin && codePoints(chunk) <= digits.size() + 6) {
            part = "(" + part + " OR digits : " + quoted(digits, ends) + ")";
        }
        expression += (expression.empty() ? "" : " AND ") + part;
    }
    const std::string digits = phoneDigits(text);
    const bool looksLikePhone =
        digits.size() >= kDigitsMin && text.find_first_not_of("0123456789+-() ./") == text.npos;
    if (looksLikePhone) {
        expression = "digits : " + quoted(digits, ends) +
                     (expression.empty() ? "" : " OR (" + expression + ")");
    }
    return expression;
}

bool isSearchable(const Entity& entity)
{
    return std::any_of(entity.fields.begin(), entity.fields.end(),
                       [](const Field& field) { return field.search != SearchKind::none; });
}

} // namespace

std::string matchExpression(std::string_view text)
{
    return expressionOf(text, Ends::prefix);
}

std::vector<RecordKey> searchRecords(Connection& connection, std::string_view text,
                                     std::size_t perKind, const std::string& entity)
{
    std::vector<RecordKey> found;
    const std::string prefix = expressionOf(text, Ends::prefix);
    if (prefix.empty()) {
        return found;
    }
    // "zw" is 张伟 before it is the beginning of 张文彬, and a name before it is a remark.
    const std::string names = "{name sounds digits} : ";
    const std::string tiers[] = {names + "(" + expressionOf(text, Ends::exact) + ")",
                                 names + "(" + prefix + ")", prefix};
    SQLite::Statement& select = connection.statement(
        "SELECT k.id FROM search_index s JOIN search_key k ON k.rowid = s.rowid "
        "WHERE search_index MATCH ? AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid DESC LIMIT ?");
    std::map<std::string, std::size_t> counts;
    std::set<RecordKey> known;
    for (const std::string& tier : tiers) {
        for (const Entity& kind : connection.catalogue->entities()) {
            std::size_t& count = counts[kind.name];
            const bool isAsked = entity.empty() ? isSearchable(kind) : kind.name == entity;
            if (!isAsked || count >= perKind) {
                continue;
            }
            const SearchRange range = searchRange(connection, kind);
            select.tryReset();
            select.bind(1, tier);
            select.bind(2, range.first);
            select.bind(3, range.last);
            select.bind(4, static_cast<std::int64_t>(perKind)); // those known already come again
            while (count < perKind && select.executeStep()) {
                const RecordKey key{kind.name, RecordId(columnId(select.getColumn(0)))};
                if (known.insert(key).second) {
                    found.push_back(key);
                    ++count;
                }
            }
        }
    }
    select.tryReset();
    return found;
}

} // namespace caravan::store
