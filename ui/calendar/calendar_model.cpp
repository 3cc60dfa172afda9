// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/calendar/calendar_model.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr std::int64_t kEntriesMax = 5000;
constexpr int kUsualMinutes = 30;

QString iconOf(const std::string& kind)
{
    return kind == "call"      ? QStringLiteral("phone")
           : kind == "meeting" ? QStringLiteral("users")
           : kind == "mail"    ? QStringLiteral("mail")
           : kind == "visit"   ? QStringLiteral("map-pin")
           : kind == "note"    ? QStringLiteral("sticky-note")
                               : QStringLiteral("square-check");
}

std::string moment(const QDateTime& time)
{
    return formatDateTime(fromLocal(time));
}

} // namespace

CalendarModel::CalendarModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.touches("activity") || commit.touches("visit") || commit.touches("account")) {
            load();
        }
    });
}

void CalendarModel::show(const QDate& first, const QDate& last, const std::vector<RecordId>& owners)
{
    m_first = first;
    m_last = last;
    m_owners = owners;
    load();
}

void CalendarModel::load()
{
    m_entries.clear();
    read("activity", "owner");
    read("visit", "engineer");
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const CalendarEntry& a, const CalendarEntry& b) {
                         return std::tuple(a.start.date(), !a.isAllDay, a.start) <
                                std::tuple(b.start.date(), !b.isAllDay, b.start);
                     });
    Q_EMIT changed();
}

void CalendarModel::read(const char* entityName, const char* owner)
{
    const Entity* entity = m_desk.catalogue().entity(entityName);
    if (!entity) {
        return;
    }
    const auto between = [](const char* field, const std::string& from, const std::string& until) {
        return Filter::all({Filter::where(field, Compare::greaterOrEqual, from),
                            Filter::where(field, Compare::less, until)});
    };
    const QDate after = m_last.addDays(1);
    Filter days = between("start", moment(m_first.startOfDay()), moment(after.startOfDay()));
    if (entity->field("due")) {
        days = Filter::any({days, Filter::all({Filter::whereEmpty("start"),
                                               between("due", toStd(m_first.toString(Qt::ISODate)),
                                                       toStd(after.toString(Qt::ISODate)))})});
    }
    std::vector<Filter> parts{days};
    if (!m_owners.empty()) {
        Filter people;
        people.kind = Filter::Kind::condition;
        people.field = owner;
        people.compare = Compare::in;
        people.values.assign(m_owners.begin(), m_owners.end());
        parts.push_back(std::move(people));
    }
    const auto rows = m_desk.replica().select({entityName, Filter::all(std::move(parts)), {}, {}},
                                              0, kEntriesMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    for (const Row& row : *rows) {
        const Record& record = row.record;
        const std::string& status = record.text("status");
        if (status == "cancelled") {
            continue;
        }
        CalendarEntry entry;
        entry.key = record.key();
        entry.title = recordTitle(record);
        entry.detail =
            displayText(m_desk.replica(), *entity->field("account"), record.value("account"));
        const bool isVisit = entity->name == "visit";
        entry.icon = isVisit ? QStringLiteral("wrench") : iconOf(record.text("kind"));
        entry.tone = toneOf(*entity->field("kind"), record.value("kind"));
        entry.isDone =
            status == "done" || status == "closed" || status == "signed" || status == "work_done";
        entry.canMove = !entry.isDone;
        if (const auto start = parseDateTime(record.text("start"))) {
            entry.start = toLocal(*start);
            const auto end = parseDateTime(record.text("end"));
            entry.end =
                end && *end > *start ? toLocal(*end) : entry.start.addSecs(kUsualMinutes * 60);
        } else if (const auto due = parseDate(record.text("due"))) {
            entry.isAllDay = true;
            entry.start = QDate::fromString(dayText(*due), Qt::ISODate).startOfDay();
            entry.end = entry.start;
        } else {
            continue;
        }
        m_entries.push_back(std::move(entry));
    }
}

std::vector<const CalendarEntry*> CalendarModel::on(const QDate& day) const
{
    std::vector<const CalendarEntry*> found;
    for (const CalendarEntry& entry : m_entries) {
        if (entry.start.date() == day) {
            found.push_back(&entry);
        }
    }
    return found;
}

Done CalendarModel::move(const CalendarEntry& entry, const QDateTime& start)
{
    const auto row = m_desk.replica().find(entry.key.entity, entry.key.id);
    if (!row) {
        return Error{ErrorCode::notFound, entry.key.entity, entry.key.id.toString()};
    }
    std::map<std::string, Value, std::less<>> change;
    if (entry.isAllDay) {
        change["due"] = toStd(start.date().toString(Qt::ISODate));
    } else {
        change["start"] = moment(start);
        if (!isEmpty(row->record.value("end"))) {
            change["end"] = moment(start.addSecs(entry.start.secsTo(entry.end)));
        }
    }
    return m_desk.save({editOf(row->record, std::move(change))}, tr("%1 moved").arg(entry.title));
}

} // namespace caravan::ui
