// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/export.h"

#include "core/schema/value_text.h"

namespace caravan {

Done exportCsv(Replica& replica, const Query& query, CsvGuard guard,
               const std::function<void(std::string_view)>& write)
{
    constexpr std::int64_t kPage = 1000;
    const Entity* entity = replica.catalogue().entity(query.entity);
    if (entity == nullptr) {
        return Error{ErrorCode::notFound, query.entity, "is not an entity"};
    }
    std::vector<std::string> header{"id"};
    for (const Field& field : entity->fields) {
        header.push_back(field.name);
        if (field.isReferring()) {
            header.push_back(field.name + ".id");
        }
    }
    write(csvLine(header, CsvGuard::exact));
    for (std::int64_t offset = 0;; offset += kPage) {
        const auto rows = replica.select(query, offset, kPage);
        if (!rows) {
            return rows.error();
        }
        if (rows->empty()) {
            return done();
        }
        for (const Row& row : *rows) {
            std::vector<std::string> cells{row.record.id.toString()};
            for (const Field& field : entity->fields) {
                const Value& value = row.record.values[field.index];
                if (field.isReferring()) {
                    const std::optional<RecordKey> target = targetOf(field, value);
                    // As an import takes them: "Acme" of a reference, "account/Acme" of a link.
                    const std::string of =
                        target && field.type == FieldType::link ? target->entity + "/" : "";
                    cells.push_back(target ? of + replica.title(target->entity, target->id) : "");
                }
                cells.push_back(valueToText(value));
            }
            write(csvLine(cells, guard));
        }
    }
}

} // namespace caravan
