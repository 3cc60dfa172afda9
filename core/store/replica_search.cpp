// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/match_marks.h"
#include "core/store/replica.h"
#include "core/store/search_index.h"

#include <sqlite3.h>

namespace caravan {

using namespace store;

std::vector<SearchHit> Replica::search(std::string_view text, std::size_t perKind,
                                       const std::string& entity)
{
    std::vector<SearchHit> shown;
    try {
        for (const RecordKey& key : searchRecords(*m_connection, text, perKind, entity)) {
            if (const std::optional<Row> row = find(key.entity, key.id)) {
                shown.push_back(hitOf(row->record, text));
            }
        }
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_INTERRUPT) {
            throw;
        }
        shown.clear();
    }
    return shown;
}

/// Where the name does not show why it was found, the line that does.
SearchHit Replica::hitOf(const Record& record, std::string_view text)
{
    constexpr std::size_t kExcerptMax = 48;
    const Entity& of = *record.entity;
    SearchHit hit{record.key(), record.title(), {}, {}};
    if (matchMarks(hit.title, text).empty()) {
        for (const Field& field : of.fields) {
            const auto* line = std::get_if<std::string>(&record.values[field.index]);
            if (field.search == SearchKind::none || line == nullptr) {
                continue;
            }
            hit.detail = matchExcerpt(*line, text, kExcerptMax);
            if (!hit.detail.empty()) {
                hit.matchField = field.name;
                return hit;
            }
        }
    }
    if (!of.subtitle.empty()) {
        const Field& field = *of.field(of.subtitle);
        const Value& value = record.values[field.index];
        const std::optional<RecordKey> target = targetOf(field, value);
        hit.detail = target ? title(target->entity, target->id) : textOf(value);
    }
    return hit;
}

void Replica::interrupt()
{
    sqlite3_interrupt(m_connection->db.getHandle());
}

} // namespace caravan
