// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/icalendar.h"

#include "core/exchange/content_lines.h"
#include "core/record/address.h"
#include "core/record/moments.h"

#include <algorithm>
#include <optional>

namespace caravan {
namespace {

constexpr std::int64_t kPage = 1000;

/// "2026-11-22T08:00:00.000Z" → "20261122T080000Z".
std::string moment(TimePoint time)
{
    std::string text = formatDateTime(time).substr(0, 19);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + "Z";
}

std::string compactDay(Date day)
{
    std::string text = formatDate(day);
    std::erase(text, '-');
    return text;
}

std::string textIn(const Record& record, const char* field)
{
    return record.entity->field(field) != nullptr ? record.text(field) : textOf(Value());
}

/// Whether somebody has to be there, as the choices of the record say.
bool isAtPlace(const Record& record)
{
    return std::all_of(record.entity->fields.begin(), record.entity->fields.end(),
                       [&](const Field& field) {
                           const auto says = [](const Choice& choice) { return choice.isAtPlace; };
                           const Choice* choice = field.choice(textOf(record.values[field.index]));
                           return std::none_of(field.choices.begin(), field.choices.end(), says) ||
                                  (choice != nullptr && says(*choice));
                       });
}

/// The customer that a record is about.
std::optional<Record> customerOf(Replica& replica, const Record& record)
{
    const Entity* customers = replica.catalogue().serving(Serves::customers);
    for (const Field& field : record.entity->fields) {
        if (customers == nullptr || field.target != customers->name) {
            continue;
        }
        const auto row = replica.find(field.target, record.reference(field.name));
        return row ? std::optional(row->record) : std::nullopt;
    }
    return std::nullopt;
}

std::string entryOf(Replica& replica, const Record& record, TimePoint now)
{
    const Moments& moments = record.entity->moments;
    const auto momentIn = [&](const std::string& field) {
        return field.empty() ? std::string() : record.text(field);
    };
    const auto start = parseDateTime(momentIn(moments.start));
    const auto startDay = parseDate(momentIn(moments.start));
    const auto end = parseDateTime(momentIn(moments.end));
    const auto due = parseDate(momentIn(moments.due));
    if (!start && !startDay && !due) {
        return {};
    }
    std::string entry;
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) {
            entry += foldedLine(name + ":" + value);
        }
    };
    const std::optional<Phase> phase = phaseOf(record);
    const bool isEvent = start || startDay;
    const char* kind = isEvent ? "VEVENT" : "VTODO";
    add("BEGIN", kind);
    add("UID", record.id.toString() + "@caravan");
    add("DTSTAMP", moment(now));
    add("SEQUENCE", std::to_string(record.rev));
    if (start) {
        add("DTSTART", moment(*start));
        add("DTEND", end && *end > *start ? moment(*end) : std::string());
    } else if (startDay) {
        add("DTSTART;VALUE=DATE", compactDay(*startDay));
    } else {
        add("DUE;VALUE=DATE", compactDay(*due));
    }
    add("STATUS", phase == Phase::dropped ? "CANCELLED"
                  : isEvent               ? "CONFIRMED"
                  : phase == Phase::done  ? "COMPLETED"
                                          : "NEEDS-ACTION");
    add("SUMMARY", escapedText(record.title()));
    const std::optional<Record> customer = customerOf(replica, record);
    const std::string about = customer ? customer->title() : std::string();
    std::string place = textIn(record, "place");
    // Work at a place is where the customer is; a call or a meeting is there only if it says so.
    if (customer && record.entity->serves != Serves::activities && !moments.place.empty() &&
        isAtPlace(record)) {
        place = oneLine(addressOf(*customer));
    }
    const std::string& notes = textIn(record, "notes");
    add("DESCRIPTION", escapedText(about + (about.empty() || notes.empty() ? "" : "\n") + notes));
    add("LOCATION", escapedText(place));
    add("END", kind);
    return entry;
}

} // namespace

Done exportCalendar(Replica& replica, const std::vector<Query>& queries,
                    const std::vector<Record>& coming, TimePoint now,
                    const std::function<void(std::string_view)>& write)
{
    write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Caravan//EN\r\nCALSCALE:GREGORIAN\r\n");
    for (const Query& query : queries) {
        for (std::int64_t offset = 0;; offset += kPage) {
            const auto rows = replica.select(query, offset, kPage);
            if (!rows) {
                return rows.error();
            }
            for (const Row& row : *rows) {
                write(entryOf(replica, row.record, now));
            }
            if (static_cast<std::int64_t>(rows->size()) < kPage) {
                break;
            }
        }
    }
    for (const Record& record : coming) {
        write(entryOf(replica, record, now));
    }
    write("END:VCALENDAR\r\n");
    return done();
}

} // namespace caravan
