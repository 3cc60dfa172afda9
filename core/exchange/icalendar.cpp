// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/icalendar.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kPage = 1000;
constexpr std::size_t kLineBytesMax = 75;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
        }
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
            out += c;
        }
    }
    return out;
}

/// One content line with CRLF; a continued one begins with a blank that counts too.
std::string folded(const std::string& line)
{
    std::string out;
    std::size_t at = 0;
    std::size_t room = kLineBytesMax;
    while (line.size() - at > room) {
        std::size_t end = at + room;
        while (end > at && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
            --end; // not inside a character
        }
        out += line.substr(at, end - at) + "\r\n ";
        at = end;
        room = kLineBytesMax - 1;
    }
    return out + line.substr(at) + "\r\n";
}

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
    const auto due = parseDate(textIn(record, "due"));
    if (!start && !due) {
        return {};
    }
    std::string entry;
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) {
            entry += folded(name + ":" + value);
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
        add("STATUS", status == "cancelled" ? "CANCELLED"
                      : status == "done"    ? "COMPLETED"
                                            : "NEEDS-ACTION");
    }
    add("SUMMARY", escaped(record.title()));
    const Field* account = record.entity->field("account");
    std::string about;
    if (account != nullptr && !record.reference("account").isNil()) {
        about = replica.title(account->target, record.reference("account"));
    }
    const std::string& notes = textIn(record, "notes");
    add("DESCRIPTION", escaped(about + (about.empty() || notes.empty() ? "" : "\n") + notes));
    add("LOCATION", escaped(textIn(record, "place")));
    add("END", kind);
    return entry;
}

} // namespace

Done exportCalendar(Replica& replica, const Query& query, TimePoint now,
                    const std::function<void(std::string_view)>& write)
{
    write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Caravan//EN\r\nCALSCALE:GREGORIAN\r\n");
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
    write("END:VCALENDAR\r\n");
    return done();
}

} // namespace caravan
