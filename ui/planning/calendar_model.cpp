// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar_model.h"

#include "core/query/moment_filter.h"
#include "core/query/phase_filter.h"
#include "core/record/moments.h"
#include "core/workflow/move_state.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr std::int64_t kEntriesMax = 5000;
constexpr int kUsualMinutes = 30;
constexpr std::size_t kComingMax = 62; ///< of one series among the days that are shown

/// The fields that say where, the first that is set of a record.
std::vector<const Field*> placesOf(const Entity& entity)
{
    std::vector<const Field*> places;
    for (const std::string& path : entity.moments.place) {
        places.push_back(entity.field(path.substr(0, path.find('.'))));
    }
    return places;
}

/// The field that says the day of a record without an hour; empty where none does.
std::string dayFieldOf(const Record& record)
{
    const Moments& moments = record.entity->moments;
    const bool beginsOnDay =
        !moments.start.empty() && !hasHours(*record.entity) && !record.text(moments.start).empty();
    return beginsOnDay ? moments.start : moments.due;
}

/// The first state of a phase; empty where there is none.
std::string stateIn(const Entity& entity, Phase phase)
{
    const std::vector<std::string> states = entity.statesIn({phase});
    return states.empty() ? std::string() : states.front();
}

std::string moment(const QDateTime& time)
{
    return formatDateTime(fromLocal(time));
}

} // namespace

CalendarModel::CalendarModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        const std::vector<const Entity*> shown = entities();
        const auto isShown = [&](const Entity* entity) {
            const std::vector<const Field*> places = placesOf(*entity);
            const auto isPlace = [&](const Entity& other) {
                return commit.touches(other.name) &&
                       std::any_of(places.begin(), places.end(), [&](const Field* place) {
                           return place->mayReferTo(other.name);
                       });
            };
            const std::vector<Entity>& all = m_desk.catalogue().entities();
            return commit.touches(entity->name) || std::any_of(all.begin(), all.end(), isPlace);
        };
        if (std::any_of(shown.begin(), shown.end(), isShown)) {
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
    for (const Entity* entity : entities()) {
        read(*entity);
    }
    readComing();
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const CalendarEntry& a, const CalendarEntry& b) {
                         return std::tuple(a.start.date(), !a.isAllDay, a.start) <
                                std::tuple(b.start.date(), !b.isAllDay, b.start);
                     });
    Q_EMIT changed();
}

Filter CalendarModel::ofOwners(const Entity& entity) const
{
    return m_owners.empty() ? Filter() : Filter::whereIn(entity.moments.owner, m_owners);
}

Query CalendarModel::queryOf(const Entity& entity) const
{
    const auto dateOfDay = [](const QDate& day) {
        return *parseDate(toStd(day.toString(Qt::ISODate)));
    };
    const Days days{dateOfDay(m_first), dateOfDay(m_last), fromLocal(m_first.startOfDay()),
                    fromLocal(m_last.addDays(1).startOfDay())};
    return {entity.name,
            Filter::all({happeningOn(entity, days), ofOwners(entity),
                         inPhases(entity, {Phase::open, Phase::begun, Phase::done})}),
            {},
            {}};
}

std::vector<Query> CalendarModel::queries() const
{
    std::vector<Query> queries;
    for (const Entity* entity : entities()) {
        queries.push_back(queryOf(*entity));
    }
    return queries;
}

/// What takes place in somebody's day.
std::vector<const Entity*> CalendarModel::entities() const
{
    std::vector<const Entity*> found;
    for (const Entity& entity : m_desk.catalogue().entities()) {
        const Moments& moments = entity.moments;
        if (!moments.owner.empty() && !(moments.start.empty() && moments.due.empty())) {
            found.push_back(&entity);
        }
    }
    return found;
}

void CalendarModel::read(const Entity& entity)
{
    const auto rows = m_desk.replica().select(queryOf(entity), 0, kEntriesMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    for (const Row& row : *rows) {
        CalendarEntry entry = entryOf(row.record);
        if (entry.start.isValid()) {
            m_entries.push_back(std::move(entry));
        }
    }
}

/// The days of series that are still to come stand in the calendar before they have a record.
void CalendarModel::readComing()
{
    m_coming.clear();
    const Entity& entity = m_desk.catalogue().at("activity");
    const auto dayOf = [](const QDate& day) {
        return *parseDate(toStd(day.toString(Qt::ISODate)));
    };
    auto days =
        comingDaysOf(m_desk.replica(), ofOwners(entity), dayOf(m_first), dayOf(m_last), kComingMax);
    if (!days) {
        m_desk.reportReadFailure(days.error());
        return;
    }
    for (ComingDay& day : *days) {
        CalendarEntry entry = entryOf(day.record);
        entry.isComing = true;
        m_entries.push_back(std::move(entry));
        const RecordId id = day.id;
        m_coming.insert_or_assign(id, std::move(day));
    }
}

std::vector<Record> CalendarModel::coming() const
{
    std::vector<Record> records;
    for (const auto& [id, day] : m_coming) {
        records.push_back(day.record);
    }
    return records;
}

CalendarEntry CalendarModel::entryOf(const Record& record) const
{
    const Entity& entity = *record.entity;
    const Moments& moments = entity.moments;
    const auto textOfMoment = [&](const std::string& field) {
        return field.empty() ? std::string() : record.text(field);
    };
    CalendarEntry entry;
    entry.key = record.key();
    entry.title = recordTitle(record);
    for (const Field* place : placesOf(entity)) {
        if (!isEmpty(record.values[place->index])) {
            entry.detail = displayText(m_desk.replica(), *place, record.values[place->index]);
            break;
        }
    }
    entry.icon = toQString(iconOf(record));
    if (const Field* kind = entity.kindField()) {
        entry.tone = toneOf(*kind, record.value(kind->name));
    }
    entry.isDone = phaseOf(record) == Phase::done;
    entry.canMove = !entry.isDone;
    if (const auto start = parseDateTime(textOfMoment(moments.start))) {
        entry.start = toLocal(*start);
        const auto end = parseDateTime(textOfMoment(moments.end));
        entry.end = end && *end > *start ? toLocal(*end) : entry.start.addSecs(kUsualMinutes * 60);
    } else if (const std::string day = textOfMoment(dayFieldOf(record)); !day.empty()) {
        entry.isAllDay = true;
        entry.start = QDate::fromString(toQString(day), Qt::ISODate).startOfDay();
        entry.end = entry.start;
    }
    if (entity.serves == Serves::activities) {
        const std::string to = stateIn(entity, entry.isDone ? Phase::open : Phase::done);
        entry.isTask = entry.isAllDay || record.text("kind") == "task";
        entry.canTick =
            entry.isTask && !to.empty() && m_desk.rights().mayUpdate(record) && mayMove(record, to);
    }
    return entry;
}

Done CalendarModel::settle(const RecordKey& key)
{
    const auto coming = m_coming.find(key.id);
    if (coming == m_coming.end() || m_desk.replica().find(key.entity, key.id)) {
        return done();
    }
    const ComingDay day = coming->second; // saving reads the days again
    return m_desk.save({makeComing(day)},
                       tr("%1 detached from its series").arg(recordTitle(day.record)));
}

Done CalendarModel::tick(const CalendarEntry& entry)
{
    const auto coming = m_coming.find(entry.key.id);
    const auto row = m_desk.replica().find(entry.key.entity, entry.key.id);
    if (!row && coming == m_coming.end()) {
        return Error{ErrorCode::notFound, entry.key.entity, entry.key.id.toString()};
    }
    const Record record = row ? row->record : coming->second.record;
    const std::string to = stateIn(*record.entity, entry.isDone ? Phase::open : Phase::done);
    const QString name =
        entry.isDone ? tr("%1 reopened").arg(entry.title) : tr("%1 done").arg(entry.title);
    if (row) {
        const Result<Edit> moved = moveState(record, to);
        return moved ? m_desk.save({*moved}, name) : Done(moved.error());
    }
    Edit made = makeComing(coming->second);
    made.set[record.entity->status->field] = to;
    return m_desk.save({std::move(made)}, name);
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
    const auto coming = m_coming.find(entry.key.id);
    const auto row = m_desk.replica().find(entry.key.entity, entry.key.id);
    if (!row && coming == m_coming.end()) {
        return Error{ErrorCode::notFound, entry.key.entity, entry.key.id.toString()};
    }
    const Record& record = row ? row->record : coming->second.record;
    const Moments& moments = record.entity->moments;
    std::map<std::string, Value, std::less<>> change;
    if (entry.isAllDay) {
        change[dayFieldOf(record)] = toStd(start.date().toString(Qt::ISODate));
    } else {
        change[moments.start] = moment(start);
        if (!moments.end.empty() && !isEmpty(record.value(moments.end))) {
            change[moments.end] = moment(start.addSecs(entry.start.secsTo(entry.end)));
        }
    }
    const QString name = tr("%1 moved").arg(entry.title);
    if (row) {
        return m_desk.save({Edit::update(record, std::move(change))}, name);
    }
    Edit made = makeComing(coming->second);
    for (auto& [field, value] : change) {
        made.set[field] = std::move(value);
    }
    return m_desk.save({std::move(made)}, name);
}

} // namespace caravan::ui
