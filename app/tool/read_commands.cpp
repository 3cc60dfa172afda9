// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/actions/export_trail.h"
#include "core/base/local_time.h"
#include "core/customers/vcard.h"
#include "core/exchange/export.h"
#include "core/planning/icalendar.h"
#include "core/planning/series.h"
#include "core/record/clocks.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"

#include <algorithm>

namespace caravan::tool {
namespace {

namespace json = boost::json;

Result<Query> queryOf(Replica& replica, const ListOptions& options)
{
    const Entity* entity = replica.catalogue().entity(options.entity);
    if (entity == nullptr) {
        return Error{ErrorCode::notFound, options.entity, "is not an entity"};
    }
    Query query;
    query.entity = entity->name;
    query.text = options.text;
    for (const std::string& text : options.where) {
        Result<Filter> filter = conditionFrom(replica, *entity, text);
        if (!filter) {
            return filter.error();
        }
        query.filter.parts.push_back(std::move(*filter));
    }
    if (!options.sort.empty()) {
        const bool isDescending = options.sort.front() == '-';
        query.sort.push_back({isDescending ? options.sort.substr(1) : options.sort, isDescending});
    }
    return query;
}

Result<Row> findById(Replica& replica, const std::string& entity, const std::string& id)
{
    if (replica.catalogue().entity(entity) == nullptr) {
        return Error{ErrorCode::notFound, entity, "is not an entity"};
    }
    const std::optional<RecordId> parsed = RecordId::parse(id);
    const std::optional<Row> row = parsed ? replica.find(entity, *parsed) : std::nullopt;
    if (!row) {
        return Error{ErrorCode::notFound, entity, id};
    }
    return *row;
}

json::array clocksJson(const Record& record, TimePoint now)
{
    json::array clocks;
    for (const ClockReading& reading : clocksOf(record, now)) {
        json::object clock{{"name", reading.clock->name}, {"state", toString(reading.state)}};
        if (reading.due) {
            clock["due"] = formatDateTime(*reading.due);
        }
        if (reading.isOpen()) { // less than none where it is late
            clock["seconds_left"] =
                std::chrono::floor<std::chrono::seconds>(*reading.due - now).count();
        }
        clocks.push_back(std::move(clock));
    }
    return clocks;
}

constexpr int kSeriesDays = 366; ///< of what repeats, in a calendar file
constexpr std::size_t kSeriesMost = 100;

int usageOrFail(const Error& error)
{
    return error.code == ErrorCode::invalid ? usage(describe(error)) : fail(error);
}

} // namespace

int list(Profile& profile, const ListOptions& options, bool asJson)
{
    Replica& replica = profile.replica();
    const Result<Query> query = queryOf(replica, options);
    if (!query) {
        return usageOrFail(query.error());
    }
    const std::int64_t limit = options.limit > 0 ? options.limit : INT64_MAX;
    const auto rows = replica.select(*query, 0, limit);
    if (!rows) {
        return usageOrFail(rows.error());
    }
    if (asJson) {
        json::array records;
        for (const Row& row : *rows) {
            records.push_back(toJson(replica, row));
        }
        const auto total = replica.count(*query);
        print(json::object{{"entity", options.entity},
                           {"total", total ? *total : 0},
                           {"records", std::move(records)}});
    } else if (!rows->empty()) {
        const Entity& entity = replica.catalogue().at(options.entity);
        std::vector<std::string> header{"id"};
        for (const Field* field : entity.listFields()) {
            header.push_back(field->name);
        }
        std::vector<std::vector<std::string>> table;
        for (const Row& row : *rows) {
            std::vector<std::string> cells{row.record.id.toString()};
            for (const Field* field : entity.listFields()) {
                cells.push_back(shown(replica, *field, row.record.values[field->index]));
            }
            table.push_back(std::move(cells));
        }
        printTable(header, table);
    }
    return rows->empty() ? kNothingFound : kDone;
}

int show(Profile& profile, const std::string& entity, const std::string& id, bool asJson)
{
    Replica& replica = profile.replica();
    const Result<Row> row = findById(replica, entity, id);
    if (!row) {
        return fail(row.error());
    }
    if (asJson) {
        json::object document = toJson(replica, *row);
        json::array history;
        for (const HistoryEntry& entry : replica.history(entity, row->record.id, 1000)) {
            const Group& group = *row->record.entity->group(entry.group);
            history.push_back(json::object{
                {"at", formatDateTime(entry.at)},
                {"by", entry.author.isNil() ? json::value(nullptr)
                                            : json::value(json::string(entry.author.toString()))},
                {"group", entry.group},
                {"before", groupToJson(*row->record.entity, group, entry.before)},
                {"after", groupToJson(*row->record.entity, group, entry.after)}});
        }
        document["history"] = std::move(history);
        if (!row->record.entity->clocks.empty()) {
            document["clocks"] = clocksJson(row->record, profile.clock().now());
        }
        print(document);
        return kDone;
    }
    std::vector<std::vector<std::string>> table;
    for (const Field& field : row->record.entity->fields) {
        const Value& value = row->record.values[field.index];
        if (!isEmpty(value)) {
            table.push_back({field.name, shown(replica, field, value)});
        }
    }
    for (const ClockReading& reading : clocksOf(row->record, profile.clock().now())) {
        if (reading.due) {
            table.push_back({"clock " + reading.clock->name,
                             toString(reading.state) + (" " + formatDateTime(*reading.due))});
        }
    }
    printTable({"field", "value"}, table, 100);
    return kDone;
}

int search(Profile& profile, const std::string& text, std::size_t limit, bool asJson)
{
    std::vector<SearchHit> hits = profile.replica().search(text, limit);
    hits.resize(std::min(hits.size(), limit));
    if (asJson) {
        json::array list;
        for (const SearchHit& hit : hits) {
            list.push_back(json::object{{"entity", hit.key.entity},
                                        {"id", hit.key.id.toString()},
                                        {"title", hit.title},
                                        {"detail", hit.detail}});
        }
        print(json::object{{"text", text}, {"hits", std::move(list)}});
    } else {
        std::vector<std::vector<std::string>> table;
        for (const SearchHit& hit : hits) {
            table.push_back({hit.key.entity, hit.key.id.toString(), hit.title, hit.detail});
        }
        if (!table.empty()) {
            printTable({"entity", "id", "title", "detail"}, table);
        }
    }
    return hits.empty() ? kNothingFound : kDone;
}

int exportRecords(Profile& profile, const ListOptions& options, const std::string& format,
                  bool exact)
{
    Replica& replica = profile.replica();
    const Result<Query> query = queryOf(replica, options);
    if (!query) {
        return usageOrFail(query.error());
    }
    const std::string kind = format == "vcf4" ? "vcf" : format;
    if (Done noted = noteExport(replica, {*query}, kind, profile.clock().now()); !noted) {
        return fail(noted.error());
    }
    if (format == "csv") {
        const Done written =
            exportCsv(replica, *query, exact ? CsvGuard::exact : CsvGuard::spreadsheet,
                      [](std::string_view piece) { put(piece); });
        return written ? kDone : usageOrFail(written.error());
    }
    if (format == "vcf" || format == "vcf4") {
        const Done written =
            exportCards(replica, *query, format == "vcf" ? CardVersion::v3 : CardVersion::v4,
                        [](std::string_view piece) { put(piece); });
        return written ? kDone : usageOrFail(written.error());
    }
    if (format == "ics") {
        const TimePoint now = profile.clock().now();
        std::vector<Record> coming;
        if (query->entity == "activity") {
            const Date today = localTime(now).day;
            const auto days = comingDaysOf(replica, query->filter, today,
                                           addDays(today, kSeriesDays), kSeriesMost);
            if (!days) {
                return fail(days.error());
            }
            for (const ComingDay& day : *days) {
                coming.push_back(day.record);
            }
        }
        const Done written = exportCalendar(replica, {*query}, coming, now,
                                            [](std::string_view piece) { put(piece); });
        return written ? kDone : usageOrFail(written.error());
    }
    constexpr std::int64_t kPage = 1000;
    say("[");
    const char* glue = "\n";
    for (std::int64_t offset = 0;; offset += kPage) {
        const auto rows = replica.select(*query, offset, kPage);
        if (!rows) {
            return fail(rows.error());
        }
        if (rows->empty()) {
            break;
        }
        for (const Row& row : *rows) {
            say("%s%s", glue, json::serialize(toJson(replica, row)).c_str());
            glue = ",\n";
        }
    }
    say("\n]\n");
    return kDone;
}

} // namespace caravan::tool
