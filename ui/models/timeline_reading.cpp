// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/timeline_reading.h"

#include "core/record/moments.h"
#include "core/store/people.h"
#include "ui/models/conflict_values.h"
#include "ui/models/timeline_model.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kEntriesMax = 200;
constexpr std::size_t kRelatedMax = 50;
/// Changes of one author so close together were one save, or one thought.
constexpr auto kSameSave = std::chrono::milliseconds(1500);

/// Of the changes of one save, newest first: one per group, from its first to its last value.
std::vector<HistoryEntry> folded(const std::vector<HistoryEntry>& save)
{
    std::vector<HistoryEntry> result;
    for (const HistoryEntry& change : save) {
        const auto known = std::find_if(result.begin(), result.end(), [&](const auto& each) {
            return each.group == change.group;
        });
        if (known == result.end()) {
            result.push_back(change);
        } else {
            known->before = change.before;
        }
    }
    std::erase_if(result, [](const HistoryEntry& each) { return each.before == each.after; });
    return result;
}

/// A file or a machine plans nothing: that takes a day.
bool isPlanned(const Record& record, TimePoint now)
{
    const Moments& moments = record.entity->moments;
    if (moments.start.empty() && moments.due.empty()) {
        return false;
    }
    return phaseOf(record) ? !isOver(record) : happenedAt(record) > now;
}

} // namespace

TimelineReading::TimelineReading(Desk& desk, const Entity& entity, const RecordId& id)
    : m_desk(desk), m_entity(entity), m_id(id)
{
}

std::vector<TimelineEntry> TimelineReading::entries()
{
    std::vector<TimelineEntry> entries;
    addRecords(entries);
    addHistory(entries);
    addStageMoves(entries);
    addConflicts(entries);
    return entries;
}

void TimelineReading::addRecords(std::vector<TimelineEntry>& entries)
{
    for (const Row& row : m_desk.replica().timeline(m_entity.name, m_id, kEntriesMax)) {
        const Record& record = row.record;
        TimelineEntry entry{TimelineEntry::Kind::record,
                            record.key(),
                            happenedAt(record),
                            toQString(iconOf(record)),
                            Tone::accent,
                            recordTitle(record),
                            {},
                            {}};
        const Moments& moments = record.entity->moments;
        entry.isDay = !moments.due.empty() && !isEmpty(record.value(moments.due)) &&
                      (moments.start.empty() || isEmpty(record.value(moments.start)));
        if (isPlanned(record, m_desk.now())) {
            entry.section = TimelineEntry::Section::planned;
        }
        const Entity& entity = *record.entity;
        const std::string& owner =
            entity.moments.owner.empty() ? entity.scope.owner : entity.moments.owner;
        if (!owner.empty()) {
            entry.who = personName(record.reference(owner));
        }
        const auto isShown = [&](const Field& field) {
            return !field.isHidden && m_desk.rights().mayRead(*record.entity, field);
        };
        QStringList head;
        for (const Field& field : record.entity->fields) {
            const bool isTold = field.listColumn > 0 || field.isFact;
            if (field.type == FieldType::choice && isTold && isShown(field) &&
                !isEmpty(record.value(field.name))) {
                head.append(displayText(m_desk.replica(), field, record.value(field.name)));
            }
        }
        if (record.entity->status) {
            const Field* status = record.entity->field(record.entity->status->field);
            entry.tone = toneOf(*status, record.value(status->name));
        }
        QStringList lines{head.join(QStringLiteral(" · "))};
        lines.append(saidIn(record));
        for (const Field& field : record.entity->fields) {
            if (field.type == FieldType::longText && isShown(field) &&
                !record.text(field.name).empty()) {
                lines.append(toQString(record.text(field.name)));
                break;
            }
        }
        entry.body = lines.join(QLatin1Char('\n'));
        entries.push_back(std::move(entry));
    }
}

/// A part is read where it belongs, not opened: its further words of the list are told here, such
/// as what was answered to a request.
QStringList TimelineReading::saidIn(const Record& record) const
{
    QStringList said;
    for (const Field& field : record.entity->fields) {
        const auto& title = record.entity->title;
        const bool isWord = field.type == FieldType::text && field.listColumn > 0 &&
                            std::find(title.begin(), title.end(), field.name) == title.end();
        if (record.entity->role == EntityRole::part && isWord && !field.isHidden &&
            m_desk.rights().mayRead(*record.entity, field) && !record.text(field.name).empty()) {
            said.append(TimelineModel::tr("%1: %2", "field: new value")
                            .arg(labelText(field.labels), toQString(record.text(field.name))));
        }
    }
    return said;
}

void TimelineReading::addHistory(std::vector<TimelineEntry>& entries)
{
    const std::vector<HistoryEntry> history =
        m_desk.replica().history(m_entity.name, m_id, kEntriesMax);
    for (std::size_t from = 0; from < history.size();) {
        std::size_t to = from + 1;
        while (to < history.size() && history[to].author == history[from].author &&
               history[from].at - history[to].at < kSameSave) {
            ++to;
        }
        const std::vector<HistoryEntry> save =
            folded({history.begin() + static_cast<std::ptrdiff_t>(from),
                    history.begin() + static_cast<std::ptrdiff_t>(to)});
        if (!save.empty()) {
            entries.push_back(changeEntry(save));
        }
        from = to;
    }
    // Its making is no change, and older than what this laptop has seen of it: its id says when.
    if (const auto made = m_id.madeAt(); made && *made <= m_desk.now()) {
        entries.push_back({TimelineEntry::Kind::change,
                           {m_entity.name, m_id},
                           *made,
                           QStringLiteral("plus"),
                           Tone::neutral,
                           TimelineModel::tr("Created"),
                           {},
                           {}});
    }
}

TimelineEntry TimelineReading::changeEntry(const std::vector<HistoryEntry>& save)
{
    const HistoryEntry& first = save.front();
    TimelineEntry entry{TimelineEntry::Kind::change,
                        {m_entity.name, m_id},
                        first.at,
                        QStringLiteral("pencil"),
                        Tone::neutral,
                        {},
                        {},
                        {}};
    QStringList lines;
    QStringList names;
    for (const HistoryEntry& change : save) {
        const Group* group = m_entity.group(change.group);
        if (!group) {
            continue;
        }
        const QString name = groupLabel(m_entity, *group);
        const QString before = displayText(m_desk.replica(), m_entity, *group, change.before);
        const QString after = displayText(m_desk.replica(), m_entity, *group, change.after);
        names.append(name);
        lines.append(before.isEmpty()
                         ? TimelineModel::tr("%1: %2", "field: new value").arg(name, after)
                     : after.isEmpty()
                         ? TimelineModel::tr("%1: %2 removed", "field: old value").arg(name, before)
                         : TimelineModel::tr("%1: %2 → %3", "field: old value, new value")
                               .arg(name, before, after));
    }
    if (lines.size() == 1) {
        entry.title = lines.takeFirst();
        if (m_entity.status && m_entity.status->field == first.group) {
            entry.kind = TimelineEntry::Kind::stage;
            entry.icon = QStringLiteral("circle-arrow-right");
        }
    } else {
        entry.title =
            TimelineModel::tr("%Ln field(s) changed", nullptr, static_cast<int>(names.size()));
    }
    const QString who = first.author.isNil() ? QString() : personName(first.author);
    if (first.isLocal) {
        lines.append(who.isEmpty() ? TimelineModel::tr("Not at the hub yet")
                                   : TimelineModel::tr("%1 · not at the hub yet").arg(who));
    } else if (!who.isEmpty()) {
        lines.append(who);
    }
    entry.body = lines.join(QLatin1Char('\n'));
    return entry;
}

/// What belongs to the record and stands in no timeline itself: a deal of an account.
void TimelineReading::addStageMoves(std::vector<TimelineEntry>& entries)
{
    for (const auto& [entity, field] : m_desk.catalogue().referrers(m_entity.name)) {
        if (!entity->status || entity->role != EntityRole::work || entity->inTimeline ||
            field->isHidden) {
            continue;
        }
        const std::string& status = entity->status->field;
        std::map<RecordId, Row> rows;
        for (Row& row :
             m_desk.replica().related(*entity, *field, {m_entity.name, m_id}, kRelatedMax)) {
            const RecordId id = row.record.id;
            rows.emplace(id, std::move(row));
        }
        if (!rows.empty()) {
            addMoves(*entity->field(status), rows, entries);
        }
    }
}

/// The moves of the status of @p rows, in one reading.
void TimelineReading::addMoves(const Field& status, const std::map<RecordId, Row>& rows,
                               std::vector<TimelineEntry>& entries)
{
    const Entity& entity = *rows.begin()->second.record.entity;
    const Group& group = entity.groupOf(status);
    std::vector<RecordId> ids;
    for (const auto& [id, row] : rows) {
        ids.push_back(id);
    }
    for (const HistoryEntry& move :
         m_desk.replica().historySince(entity.name, {}, {group.name}, ids)) {
        const QString to = displayText(m_desk.replica(), entity, group, move.after);
        if (to.isEmpty()) {
            continue;
        }
        const QString from = displayText(m_desk.replica(), entity, group, move.before);
        const QString title = recordTitle(rows.at(move.key.id).record);
        entries.push_back({TimelineEntry::Kind::stage,
                           move.key,
                           move.at,
                           QStringLiteral("circle-arrow-right"),
                           toneOf(status, move.after.front()),
                           from.isEmpty()
                               ? TimelineModel::tr("%1: %2", "field: new value").arg(title, to)
                               : TimelineModel::tr("%1: %2 → %3", "field: old value, new value")
                                     .arg(title, from, to),
                           move.author.isNil() ? QString() : personName(move.author),
                           {}});
    }
}

void TimelineReading::addConflicts(std::vector<TimelineEntry>& entries)
{
    const Entity* conflicts = m_desk.catalogue().serving(Serves::conflicts);
    if (!conflicts) {
        return;
    }
    const auto rows =
        m_desk.replica().select({conflicts->name,
                                 Filter::where("record_id", Compare::equal, Value(m_id.toString())),
                                 {{"changed_at", true}},
                                 {}},
                                0, kEntriesMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    for (const Row& row : *rows) {
        const ConflictValues values(m_desk.replica(), m_entity, row.record);
        const bool settled = row.record.text("status") == "settled";
        TimelineEntry entry{TimelineEntry::Kind::conflict,
                            row.record.key(),
                            row.record.id.madeAt().value_or(TimePoint{}),
                            QStringLiteral("git-merge"),
                            settled ? Tone::success : Tone::warning,
                            {},
                            {},
                            {}};
        entry.title =
            settled ? TimelineModel::tr("Resolved: %1").arg(values.title()) : values.title();
        entry.body = settled ? values.result(m_desk.replica()) : values.body();
        if (!settled) {
            entry.actions = values.actions();
            if (values.group()) {
                entry.actions.append(ConflictValues::enterAnother());
            }
        }
        entries.push_back(std::move(entry));
    }
}

QString TimelineReading::personName(const RecordId& id)
{
    return toQString(caravan::personName(m_desk.replica(), id));
}

} // namespace caravan::ui
