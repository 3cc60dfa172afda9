// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/icalendar.h"

#include "core/exchange/content_lines.h"
#include "core/record/address.h"

#include <algorithm>

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

std::string entryOf(Replica& replica, const Record& record, TimePoint now)
{
    const auto start = parseDateTime(textIn(record, "start"));
    const auto end = parseDateTime(textIn(record, "end"));
    auto due = parseDate(textIn(record, "due"));
    due = due ? due : parseDate(textIn(record, "due_on"));
    if (!start && !due) {
        return {};
    }
    std::string entry;
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) {
            entry += foldedLine(name + ":" + value);
        }
    };
    const std::string& status = textIn(record, "status");
    const char* kind = start ? "VEVENT" : "VTODO";
    add("BEGIN", kind);
    add("UID", record.id.toString() + "@caravan");
    add("DTSTAMP", moment(now));
    add("SEQUENCE", std::to_string(record.rev));
    if (start) {
        add("DTSTART", moment(*start));
        add("DTEND", end && *end > *start ? moment(*end) : std::string());
        add("STATUS", status == "cancelled" ? "CANCELLED" : "CONFIRMED");
    } else {
        add("DUE;VALUE=DATE", compactDay(*due));
        const bool isDone =
            status == "done" || status == "work_done" || status == "signed" || status == "closed";
        add("STATUS", status == "cancelled" ? "CANCELLED" : isDone ? "COMPLETED" : "NEEDS-ACTION");
    }
    add("SUMMARY", escapedText(record.title()));
    const Field* account = record.entity->field("account");
    std::string about;
    std::string place = textIn(record, "place");
    if (account != nullptr && !record.reference("account").isNil()) {
        about = replica.title(account->target, record.reference("account"));
        // A visit is where the customer is; a call or a meeting is there only if it says so.
        const auto company = replica.find(account->target, record.reference("account"));
        if (record.entity->name == "visit" && company) {
            place = oneLine(addressOf(company->record));
        }
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
