// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/search_index.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/store/layout.h"
#include "core/store/rows.h"

#include <algorithm>

namespace caravan::store {
namespace {

constexpr std::string_view kTrunkZero = "(0)";

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
    std::string tails;
    const auto add = [&](const std::string& digits) {
        for (std::size_t start = 0; start + kRunMin <= digits.size(); ++start) {
            append(tails, digits.substr(start));
        }
    };
    add(phoneDigits(phone));
    if (const std::size_t at = phone.find(kTrunkZero); at != std::string_view::npos && at > 0) {
        add(phoneDigits(phone.substr(0, at)) +
            phoneDigits(phone.substr(at + kTrunkZero.size()))); // as it is dialled from abroad
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

/// Behind all others of its kind: what was written last is found first.
std::int64_t nextRow(Connection& connection, const Entity& entity)
{
    const SearchRange range = searchRange(connection, entity);
    SQLite::Statement& select = connection.statement(
        "SELECT rowid FROM search_key WHERE rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT 1");
    select.bind(1, range.first);
    select.bind(2, range.last);
    const std::int64_t row =
        select.executeStep() ? select.getColumn(0).getInt64() + 1 : range.first;
    select.tryReset();
    return row;
}

void writeEntry(Connection& connection, std::int64_t row, const Document& document)
{
    if (document.isEmpty()) {
        return;
    }
    SQLite::Statement& insert = connection.statement(
        "INSERT INTO search_index(rowid, name, words, sounds, digits) VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, row);
    insert.bind(2, document.name);
    insert.bind(3, document.words);
    insert.bind(4, document.sounds);
    insert.bind(5, document.digits);
    insert.exec();
}

/// Nothing but ASCII is searched for in it, and no number with a zero that is not always dialled:
/// folding and readings leave it as it is.
bool isPlain(const Record& record)
{
    for (const Field& field : record.entity->fields) {
        const auto* text = std::get_if<std::string>(&record.values[field.index]);
        const bool isSearched = field.search != SearchKind::none && text != nullptr;
        if (isSearched && field.search == SearchKind::phone &&
            text->find(kTrunkZero) != std::string::npos) {
            return false;
        }
        if (isSearched && std::any_of(text->begin(), text->end(), [](char c) {
                return static_cast<unsigned char>(c) >= 0x80;
            })) {
            return false;
        }
    }
    return true;
}

} // namespace

void indexRecord(Connection& connection, const Record& record)
{
    unindexRecord(connection, record.id);
    const Document document = documentOf(record);
    const std::int64_t row = nextRow(connection, *record.entity);
    SQLite::Statement& key =
        connection.statement("INSERT INTO search_key(rowid, entity, id) VALUES(?, ?, ?)");
    key.bind(1, row);
    key.bind(2, record.entity->name);
    bindId(key, 3, record.id);
    key.exec();
    writeEntry(connection, row, document);
}

void renewEntries(Connection& connection)
{
    for (const Entity& entity : connection.catalogue->entities()) {
        std::int64_t reached = 0;
        while (true) {
            std::vector<Record> records;
            SQLite::Statement& select =
                connection.statement("SELECT " + recordColumns(entity, "") + ", rid FROM " +
                                     tableName(entity) + " WHERE rid > ? ORDER BY rid LIMIT 1000");
            select.bind(1, reached);
            while (select.executeStep()) {
                records.push_back(readRow(entity, select).record);
                reached = select.getColumn(select.getColumnCount() - 1).getInt64();
            }
            select.tryReset();
            if (records.empty()) {
                break;
            }
            for (const Record& record : records) {
                const std::int64_t row = searchRow(connection, record.id);
                if (row != 0 && !isPlain(record)) {
                    SQLite::Statement& remove =
                        connection.statement("DELETE FROM search_index WHERE rowid = ?");
                    remove.bind(1, row);
                    remove.exec();
                    writeEntry(connection, row, documentOf(record));
                }
            }
        }
    }
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
            const std::int64_t reached = connection.metaNumber(key);
            SQLite::Statement& select =
                connection.statement("SELECT " + recordColumns(entity, "") + ", rid FROM " +
                                     tableName(entity) + " WHERE rid > ? ORDER BY rid LIMIT ?");
            select.bind(1, reached);
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

} // namespace caravan::store
