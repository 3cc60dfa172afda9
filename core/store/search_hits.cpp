// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/search_hits.h"

#include "core/query/match_marks.h"

#include <optional>

namespace caravan::store {

SearchHit hitOf(const Record& record, std::string_view text,
                const std::function<std::string(const RecordKey&)>& titleOf)
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
        hit.detail = target ? titleOf(*target) : textOf(value);
    }
    return hit;
}

} // namespace caravan::store
