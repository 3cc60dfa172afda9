// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_output.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QFileInfo>

namespace caravan::ui {

namespace {

constexpr std::int64_t kPageRows = 500;

TableCell cellOf(Replica& replica, const Field& field, const Value& value)
{
    if (const auto* money = std::get_if<Money>(&value)) {
        return money->amount;
    }
    if (const auto* number = std::get_if<Decimal>(&value)) {
        return *number;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return Decimal::fromInteger(*number);
    }
    if (field.type == FieldType::date) {
        if (const auto day = parseDate(textOf(value))) {
            return *day;
        }
    }
    return toStd(displayText(replica, field, value));
}

} // namespace

/// Money takes two columns: a number adds up only where it stands alone.
std::vector<std::string> headerOf(const std::vector<const Field*>& fields)
{
    std::vector<std::string> header;
    for (const Field* field : fields) {
        header.push_back(toStd(labelText(field->labels)));
        if (field->type == FieldType::money) {
            header.push_back(toStd(QObject::tr("Currency")));
        }
    }
    return header;
}

std::vector<TableCell> cellsOf(Replica& replica, const Record& record,
                               const std::vector<const Field*>& fields)
{
    std::vector<TableCell> cells;
    for (const Field* field : fields) {
        const Value& value = record.value(field->name);
        cells.push_back(cellOf(replica, *field, value));
        if (field->type == FieldType::money) {
            const auto* money = std::get_if<Money>(&value);
            cells.push_back(money ? money->currency : std::string());
        }
    }
    return cells;
}

Done eachShown(Replica& replica, const Query& query, const std::vector<const Field*>& fields,
               const std::function<Done(const std::vector<TableCell>&)>& row)
{
    for (std::int64_t offset = 0;; offset += kPageRows) {
        const auto rows = replica.select(query, offset, kPageRows);
        if (!rows) {
            return rows.error();
        }
        for (const Row& each : *rows) {
            if (Done taken = row(cellsOf(replica, each.record, fields)); !taken) {
                return taken;
            }
        }
        if (static_cast<std::int64_t>(rows->size()) < kPageRows) {
            return done();
        }
    }
}

std::string formatOfList(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("xlsx") ? "xlsx" : "csv";
}

Done writeList(Replica& replica, const Query& query, const std::vector<const Field*>& fields,
               const QString& title, const QString& path,
               const std::function<bool(std::int64_t rows)>& goesOn)
{
    const std::string format = formatOfList(path);
    const std::filesystem::path file(toStd(path));
    const std::unique_ptr<TableWriter> table = format == "xlsx"
                                                   ? xlsxTable(file, toStd(title), headerOf(fields))
                                                   : csvTable(file, headerOf(fields));
    std::int64_t rows = 0;
    Done written = eachShown(replica, query, fields, [&](const std::vector<TableCell>& cells) {
        if (goesOn && ++rows % kPageRows == 0 && !goesOn(rows)) {
            return Done(Error{ErrorCode::cancelled, {}, {}});
        }
        return table->add(cells);
    });
    return written ? table->finish() : written;
}

ListWriter listWriter(const std::vector<std::string>& fields, const QString& title)
{
    return [fields, title](Replica& replica, const Query& query, const QString& path,
                           const std::function<bool(std::int64_t rows)>& goesOn) -> Done {
        const Entity* entity = replica.catalogue().entity(query.entity);
        std::vector<const Field*> shown;
        for (const std::string& name : fields) {
            const Field* field = entity ? entity->field(name) : nullptr;
            if (!field) {
                return Error{ErrorCode::schema, name, "is not a field any more"};
            }
            shown.push_back(field);
        }
        return writeList(replica, query, shown, title, path, goesOn);
    };
}

} // namespace caravan::ui
