// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/dump.h"

#include "sync/hub/store/number_set.h"

#include <algorithm>
#include <map>
#include <vector>

namespace caravan::hub {
namespace {

enum class Kind { number, text, id, rid, scope, scopes };

/// One table, its rows sorted by what is shown of them unless the question has an order.
struct Question {
    const char* title;
    const char* sql;
    std::vector<Kind> columns;
    bool isOrdered = false;
};

class Dumper {
public:
    explicit Dumper(Connection& connection) : m_connection(connection)
    {
        for (const auto row = connection.run("SELECT number, name FROM scope"); row->next();) {
            m_scopes[row->integer(0)] = std::string(row->text(1));
        }
        for (const auto row = connection.run("SELECT rid, entity, id FROM record"); row->next();) {
            m_records[row->integer(0)] = std::string(row->text(1)) + " " + row->uuid(2).toString();
        }
    }

    void add(const Question& question)
    {
        std::vector<std::string> lines;
        for (const auto row = m_connection.run(question.sql); row->next();) {
            std::string line;
            for (std::size_t i = 0; i < question.columns.size(); ++i) {
                line += " | " + shown(*row, static_cast<int>(i), question.columns[i]);
            }
            lines.push_back(std::move(line));
        }
        if (question.isOrdered) { // within what the first column says
            std::stable_sort(lines.begin(), lines.end(), [](const auto& one, const auto& other) {
                return one.substr(0, one.find('|', 3)) < other.substr(0, other.find('|', 3));
            });
        } else {
            std::sort(lines.begin(), lines.end());
        }
        m_text += std::string("== ") + question.title + '\n';
        for (const std::string& line : lines) {
            m_text += line + '\n';
        }
    }

    std::string& text() { return m_text; }

private:
    std::string shown(Cursor& row, int column, Kind kind) const
    {
        if (row.isNull(column)) {
            return "-";
        }
        switch (kind) {
        case Kind::number:
            return std::to_string(row.integer(column));
        case Kind::id:
            return row.uuid(column).toString();
        case Kind::rid:
            return m_records.at(row.integer(column));
        case Kind::scope:
            return m_scopes.at(row.integer(column));
        case Kind::scopes: {
            std::vector<std::string> names;
            for (const std::int64_t number : numbersFrom(row.text(column))) {
                names.push_back(m_scopes.at(number));
            }
            std::sort(names.begin(), names.end());
            std::string all;
            for (const std::string& name : names) {
                all += name + " ";
            }
            return all;
        }
        case Kind::text:
            break;
        }
        return std::string(row.text(column));
    }

    Connection& m_connection;
    std::map<std::int64_t, std::string> m_scopes;
    std::map<std::int64_t, std::string> m_records;
    std::string m_text;
};

} // namespace

std::string dump(Connection& connection)
{
    using enum Kind;
    const Question questions[] = {
        {"record",
         "SELECT entity, id, rev, life, into_id, scopes, base, by_user, at, vers, fields, writers "
         "FROM record",
         {text, id, number, number, id, scopes, scopes, id, number, text, text, text}},
        // What has no position yet comes after what has, in the order in which it will get it.
        {"feed",
         "SELECT scope, rid, present FROM feed ORDER BY CASE WHEN txid IS NULL THEN 0 ELSE 1 END, "
         "txid, CASE WHEN txid IS NULL THEN position ELSE place END, rid",
         {scope, rid, number},
         true},
        {"ref",
         "SELECT from_rid, field, to_entity, to_id, reveals FROM ref",
         {rid, text, text, id, scopes}},
        {"replica",
         "SELECT id, user_id, last_n, superseded_by, continues, continues_n FROM replica",
         {id, id, number, id, id, number}},
        {"op_result",
         "SELECT replica, n, op, hash, result FROM op_result",
         {id, number, id, text, text}},
        {"unborn", "SELECT id, op FROM unborn", {id, id}},
        {"history",
         "SELECT rid, rev, kind, replica, n, user_id, at, changed FROM history",
         {rid, number, text, id, number, id, number, text}},
        {"blob", "SELECT sha256, size, uploader FROM blob", {text, number, id}},
        {"blob_ref",
         "SELECT rid, field, sha256, name, writer, proven FROM blob_ref",
         {rid, text, text, text, id, number}},
        {"blob_sender", "SELECT sha256, user_id FROM blob_sender", {text, id}},
        {"directory", "SELECT value FROM meta WHERE name='directory'", {text}},
    };
    Dumper dumper(connection);
    for (const Question& question : questions) {
        dumper.add(question);
    }
    return std::move(dumper.text());
}

} // namespace caravan::hub
