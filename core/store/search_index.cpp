// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/search_index.h"

#include "core/base/text.h"
#include "core/store/rows.h"

#include <algorithm>

namespace caravan::store {
namespace {

struct Document {
    std::string name;
    std::string words;
    std::string sounds;
    std::string digits;

    bool isEmpty() const { return name.empty() && words.empty() && digits.empty(); }
};

void append(std::string& to, const std::string& part)
{
    if (!part.empty()) {
        to += (to.empty() ? "" : " ") + part;
    }
}

/// Every tail of at least four digits, so that a number is found by any run of its digits.
std::string digitTails(std::string_view phone)
{
    constexpr std::size_t kRunMin = 4;
    const std::string digits = phoneDigits(phone);
    std::string tails;
    for (std::size_t start = 0; start + kRunMin <= digits.size(); ++start) {
        append(tails, digits.substr(start));
    }
    return tails;
}

Document documentOf(const Record& record)
{
    Document document;
    for (const Field& field : record.entity->fields) {
        const std::string* text = std::get_if<std::string>(&record.values[field.index]);
        if (field.search == SearchKind::none || text == nullptr) {
            continue;
        }
        switch (field.search) {
        case SearchKind::name: {
            append(document.name, indexWords(*text));
            const Pinyin pinyin = pinyinOf(*text);
            append(document.sounds, pinyin.syllables);
            append(document.sounds, pinyin.initials);
            break;
        }
        case SearchKind::phone:
            append(document.digits, digitTails(*text));
            break;
        default:
            append(document.words, indexWords(*text));
            break;
        }
    }
    return document;
}

std::int64_t searchRow(Connection& connection, const RecordId& id)
{
    SQLite::Statement& select = connection.statement("SELECT rowid FROM search_key WHERE id = ?");
    bindId(select, 1, id);
    const std::int64_t row = select.executeStep() ? select.getColumn(0).getInt64() : 0;
    select.tryReset();
    return row;
}

std::string expressionFor(std::string_view text)
{
    std::string expression = matchExpression(text);
    const std::string digits = phoneDigits(text);
    const bool looksLikePhone =
        digits.size() >= 4 && text.find_first_not_of("0123456789+-() ./") == std::string_view::npos;
    if (looksLikePhone) {
        expression = "digits : \"" + digits + "\" *" +
                     (expression.empty() ? "" : " OR (" + expression + ")");
    }
    return expression;
}

std::string withoutPrefixes(std::string expression)
{
    for (std::size_t at = 0; (at = expression.find("\" *", at)) != std::string::npos;) {
        expression.erase(at + 1, 2);
    }
    return expression;
}

} // namespace

void indexRecord(Connection& connection, const Record& record)
{
    unindexRecord(connection, record.id);
    const Document document = documentOf(record);
    SQLite::Statement& key =
        connection.statement("INSERT INTO search_key(entity, id) VALUES(?, ?)");
    key.bind(1, record.entity->name);
    bindId(key, 2, record.id);
    key.exec();
    if (document.isEmpty()) {
        return;
    }
    const std::int64_t row = connection.db.getLastInsertRowid();
    SQLite::Statement& insert = connection.statement(
        "INSERT INTO search_index(rowid, name, words, sounds, digits) VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, row);
    insert.bind(2, document.name);
    insert.bind(3, document.words);
    insert.bind(4, document.sounds);
    insert.bind(5, document.digits);
    insert.exec();
}

void unindexRecord(Connection& connection, const RecordId& id)
{
    const std::int64_t row = searchRow(connection, id);
    if (row == 0) {
        return;
    }
    for (const char* sql :
         {"DELETE FROM search_index WHERE rowid = ?", "DELETE FROM search_key WHERE rowid = ?"}) {
        SQLite::Statement& remove = connection.statement(sql);
        remove.bind(1, row);
        remove.exec();
    }
}

std::size_t indexMissing(Connection& connection, std::size_t rowsMax)
{
    std::size_t done = 0;
    for (const Entity& entity : connection.catalogue->entities()) {
        const std::string key = "indexed_to_" + entity.name;
        while (done < rowsMax) {
            const std::string reached = connection.meta(key);
            SQLite::Statement& select =
                connection.statement("SELECT " + recordColumns(entity, "") + ", rid FROM " +
                                     tableName(entity) + " WHERE rid > ? ORDER BY rid LIMIT ?");
            select.bind(1, static_cast<std::int64_t>(reached.empty() ? 0 : std::stoll(reached)));
            select.bind(2, static_cast<std::int64_t>(rowsMax - done));
            std::vector<Record> records;
            std::int64_t last = 0;
            while (select.executeStep()) {
                records.push_back(readRow(entity, select).record);
                last = select.getColumn(select.getColumnCount() - 1).getInt64();
            }
            select.tryReset();
            if (records.empty()) {
                break;
            }
            for (const Record& record : records) {
                indexRecord(connection, record);
            }
            done += records.size();
            connection.setMeta(key, std::to_string(last));
        }
    }
    return done;
}

std::string matchExpression(std::string_view text)
{
    std::string expression;
    for (const std::string& chunk : split(foldForSearch(text), ' ')) {
        const std::string words = indexWords(chunk);
        if (words.empty()) {
            continue;
        }
        const std::string digits = phoneDigits(chunk);
        std::string part = "\"" + words + "\" *";
        if (digits.size() >= 4 && codePoints(chunk) <= digits.size() + 6) {
            part = "(" + part + " OR digits : \"" + digits + "\" *)";
        }
        expression += (expression.empty() ? "" : " AND ") + part;
    }
    return expression;
}

std::vector<SearchHit> searchRecords(Connection& connection, std::string_view text,
                                     std::size_t limit, const std::string& entity)
{
    std::vector<SearchHit> hits;
    const std::string expression = expressionFor(text);
    if (expression.empty()) {
        return hits;
    }
    // One Han character or letter matches much: the newest are taken, unranked (UX 5).
    const bool isShort = codePoints(trimmed(text)) <= 1;
    SQLite::Statement& select = connection.statement(
        std::string("SELECT k.entity, k.id FROM search_index s JOIN search_key k "
                    "ON k.rowid = s.rowid WHERE search_index MATCH ?1 AND (?2 = '' OR "
                    "k.entity = ?2) ORDER BY ") +
        (isShort ? "s.rowid DESC" : "bm25(search_index, 8.0, 1.0, 4.0, 4.0), s.rowid DESC") +
        " LIMIT ?3");
    const auto run = [&](const std::string& match) {
        select.tryReset();
        select.bind(1, match);
        select.bind(2, entity);
        select.bind(3, static_cast<std::int64_t>(limit));
        while (hits.size() < limit && select.executeStep()) {
            const RecordKey key{select.getColumn(0).getString(),
                                RecordId(columnId(select.getColumn(1)))};
            const bool isKnown = std::any_of(hits.begin(), hits.end(),
                                             [&](const SearchHit& hit) { return hit.key == key; });
            if (!isKnown) {
                hits.push_back({key, {}, {}, {}});
            }
        }
        select.tryReset();
    };
    if (!isShort) {
        run(withoutPrefixes(expression)); // "zw" is 张伟 before it is the beginning of 张文彬
    }
    run(expression);
    return hits;
}

} // namespace caravan::store
