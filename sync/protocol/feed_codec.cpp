// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/codec.h"
#include "sync/protocol/json_reader.h"

#include "core/base/strict_json.h"
#include "core/record/record_json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::sync {
namespace {

namespace json = boost::json;

enum class Line { row, unknownEntity, malformed };

/// Keeps what can be told of a row that cannot be read, so that it can be asked for again.
FeedRow malformedRow(const json::object* object, std::string_view line)
{
    constexpr std::size_t kLineKept = 4096;
    FeedRow row;
    row.kind = FeedRow::Kind::malformed;
    row.line = line.substr(0, kLineKept);
    row.why = object == nullptr ? "is no JSON object" : "has a missing or wrong member";
    if (object != nullptr) {
        JsonReader reader(*object, {});
        row.key.entity = reader.isThere("put") ? reader.text("put") : reader.text("out");
        row.key.id = reader.id<RecordId>("id");
    }
    return row;
}

Line readPut(const Catalogue& catalogue, const json::object& object, FeedRow& row)
{
    JsonReader reader(object, {});
    const Entity* entity = catalogue.entity(reader.text("put"));
    if (entity == nullptr) {
        return reader.isGood() ? Line::unknownEntity : Line::malformed;
    }
    row.kind = FeedRow::Kind::put;
    row.record = Record(*entity, reader.id<RecordId>("id"));
    row.record.rev = reader.number("rev");
    row.record.changedBy = reader.idOr<RecordId>("by", {});
    if (reader.isThere("at")) {
        const std::optional<TimePoint> at = parseDateTime(reader.text("at"));
        row.record.changedAt = at.value_or(TimePoint{});
    }
    const json::value* vers = object.if_contains("vers");
    if (vers != nullptr && vers->is_object()) {
        for (const auto& member : vers->get_object()) {
            if (!member.value().is_int64()) {
                return Line::malformed;
            }
            row.record.vers.emplace(std::string(member.key()), member.value().get_int64());
        }
    }
    const json::value* fields = object.if_contains("fields");
    if (!reader.isGood() || fields == nullptr || !fields->is_object() || row.record.rev < 1 ||
        !fieldsFromJson(row.record, fields->get_object())) {
        return Line::malformed;
    }
    return Line::row;
}

Line readOut(const json::object& object, FeedRow& row)
{
    JsonReader reader(object, {});
    row.kind = FeedRow::Kind::out;
    row.key.entity = reader.text("out");
    row.key.id = reader.id<RecordId>("id");
    row.why = reader.text("why");
    row.into = reader.idOr<RecordId>("into", {});
    return reader.isGood() ? Line::row : Line::malformed;
}

bool readEnd(const json::object& object, FeedPage& page)
{
    JsonReader reader(object, {});
    page.cursor = reader.text("cursor", kCursorMax);
    page.more = reader.flag("more");
    page.grants = reader.number("grants");
    page.applied = reader.isThere("applied") ? reader.number("applied") : 0;
    if (reader.isThere("left")) {
        page.left = std::max<std::int64_t>(0, reader.number("left"));
    }
    page.time = parseDateTime(reader.textOr("time", {})).value_or(TimePoint{});
    return reader.isGood() && !page.cursor.empty();
}

} // namespace

std::string encodeFeedRow(const FeedRow& row)
{
    json::object object;
    if (row.kind == FeedRow::Kind::out) {
        object["out"] = row.key.entity;
        object["id"] = row.key.id.toString();
        object["why"] = row.why;
        if (!row.into.isNil()) {
            object["into"] = row.into.toString();
        }
    } else {
        object["put"] = row.record.entity->name;
        object["id"] = row.record.id.toString();
        object["rev"] = row.record.rev;
        json::object vers;
        for (const auto& [group, version] : row.record.vers) {
            vers[group] = version;
        }
        object["vers"] = std::move(vers);
        if (!row.record.changedBy.isNil()) {
            object["by"] = row.record.changedBy.toString();
        }
        object["at"] = formatDateTime(row.record.changedAt);
        object["fields"] = fieldsToJson(row.record);
    }
    return json::serialize(object) + "\n";
}

std::string encodeFeedEnd(const FeedPage& page)
{
    json::object end{{"cursor", page.cursor},
                     {"more", page.more},
                     {"grants", page.grants},
                     {"applied", page.applied},
                     {"time", formatDateTime(page.time)}};
    if (page.left) {
        end["left"] = *page.left;
    }
    return json::serialize(end) + "\n";
}

Result<FeedPage> decodeFeed(const Catalogue& catalogue, std::string_view text)
{
    const Error cutOff{ErrorCode::invalid, "feed", "the closing line is missing"};
    FeedPage page;
    bool isClosed = false;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || isClosed) {
            return cutOff;
        }
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const Result<json::value> parsed = parseJson(line);
        const json::object* object = parsed ? parsed->if_object() : nullptr;
        if (object == nullptr) {
            page.rows.push_back(malformedRow(nullptr, line));
            continue;
        }
        if (object->if_contains("cursor") != nullptr) {
            isClosed = readEnd(*object, page);
            if (!isClosed) {
                return cutOff;
            }
            continue;
        }
        FeedRow row;
        const Line kind = object->if_contains("put") != nullptr ? readPut(catalogue, *object, row)
                                                                : readOut(*object, row);
        if (kind == Line::row) {
            page.rows.push_back(std::move(row));
        } else if (kind == Line::malformed) {
            page.rows.push_back(malformedRow(object, line));
        }
    }
    if (!isClosed) {
        return cutOff;
    }
    return page;
}

} // namespace caravan::sync
