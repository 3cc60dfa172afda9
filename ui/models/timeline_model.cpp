// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/timeline_model.h"

#include "core/record/moments.h"
#include "ui/models/conflict_values.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/widgets/timeline_view.h"

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

} // namespace

TimelineModel::TimelineModel(Desk& desk, const Entity& entity, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_entity(entity)
{
    connect(&desk, &Desk::committed, this, &TimelineModel::take);
}

void TimelineModel::setRecord(const RecordId& id)
{
    m_id = id;
    rebuild();
}

std::vector<TimelineModel::Strand> TimelineModel::strands() const
{
    std::vector<const Entity*> entities;
    for (const Entity& entity : m_desk.catalogue().entities()) {
        if (entity.inTimeline && !entity.isHidden) {
            entities.push_back(&entity);
        }
    }
    std::stable_sort(entities.begin(), entities.end(),
                     [](const Entity* a, const Entity* b) { return a->role < b->role; });
    std::vector<Strand> strands;
    for (const Entity* entity : entities) {
        strands.push_back({Kind::record, entity->name});
    }
    for (const Kind kind : {Kind::stage, Kind::change, Kind::conflict}) {
        strands.push_back({kind, {}});
    }
    return strands;
}

void TimelineModel::setHidden(const std::set<Strand>& strands)
{
    m_hidden = strands;
    rebuild();
}

void TimelineModel::take(const Commit& commit)
{
    const bool self = commit.records.count({m_entity.name, m_id}) != 0;
    const Entity* conflicts = m_desk.catalogue().serving(Serves::conflicts);
    bool others = (conflicts && commit.touches(conflicts->name)) || commit.touches("user");
    for (const Entity& entity : m_desk.catalogue().entities()) {
        others = others || (entity.inTimeline && commit.touches(entity.name));
    }
    if (self || others || commit.syncState || !commit.wholeEntities.empty()) {
        rebuild();
    }
}

void TimelineModel::rebuild()
{
    std::vector<Entry> entries;
    addRecords(entries);
    addHistory(entries);
    addStageMoves(entries);
    addConflicts(entries);
    m_counts.clear();
    for (const Entry& entry : entries) {
        ++m_counts[entry.strand()];
    }
    std::erase_if(entries,
                  [this](const Entry& entry) { return m_hidden.count(entry.strand()) != 0; });
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.at > b.at; });
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void TimelineModel::addRecords(std::vector<Entry>& entries)
{
    for (const Row& row : m_desk.replica().timeline(m_entity.name, m_id, kEntriesMax)) {
        const Record& record = row.record;
        Entry entry{Kind::record,
                    record.key(),
                    happenedAt(record),
                    toQString(iconOf(record)),
                    Tone::accent,
                    recordTitle(record),
                    {},
                    {}};
        const auto isShown = [&](const Field& field) {
            return !field.isHidden && m_desk.rights().mayRead(*record.entity, field);
        };
        QStringList head;
        for (const Field& field : record.entity->fields) {
            if (field.type == FieldType::choice && field.listColumn > 0 && isShown(field) &&
                !isEmpty(record.value(field.name))) {
                head.append(displayText(m_desk.replica(), field, record.value(field.name)));
            }
        }
        if (record.entity->status) {
            const Field* status = record.entity->field(record.entity->status->field);
            entry.tone = toneOf(*status, record.value(status->name));
        }
        QStringList lines{head.join(QStringLiteral(" · "))};
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

void TimelineModel::addHistory(std::vector<Entry>& entries)
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
        entries.push_back({Kind::change,
                           {m_entity.name, m_id},
                           *made,
                           QStringLiteral("plus"),
                           Tone::neutral,
                           tr("Created"),
                           {},
                           {}});
    }
}

TimelineModel::Entry TimelineModel::changeEntry(const std::vector<HistoryEntry>& save)
{
    const HistoryEntry& first = save.front();
    Entry entry{Kind::change,
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
        lines.append(
            before.isEmpty() ? tr("%1: %2", "field: new value").arg(name, after)
            : after.isEmpty()
                ? tr("%1: %2 removed", "field: old value").arg(name, before)
                : tr("%1: %2 → %3", "field: old value, new value").arg(name, before, after));
    }
    if (lines.size() == 1) {
        entry.title = lines.takeFirst();
        if (m_entity.status && m_entity.status->field == first.group) {
            entry.kind = Kind::stage;
            entry.icon = QStringLiteral("circle-arrow-right");
        }
    } else {
        entry.title = tr("%Ln field(s) changed", nullptr, static_cast<int>(names.size()));
    }
    const QString who = first.author.isNil() ? QString() : personName(first.author);
    if (first.isLocal) {
        lines.append(who.isEmpty() ? tr("Not at the hub yet")
                                   : tr("%1 · not at the hub yet").arg(who));
    } else if (!who.isEmpty()) {
        lines.append(who);
    }
    entry.body = lines.join(QLatin1Char('\n'));
    return entry;
}

/// What belongs to the record and stands in no timeline itself: a deal of an account.
void TimelineModel::addStageMoves(std::vector<Entry>& entries)
{
    for (const auto& [entity, field] : m_desk.catalogue().referrers(m_entity.name)) {
        if (!entity->status || entity->role != EntityRole::work || entity->inTimeline ||
            field->isHidden) {
            continue;
        }
        const std::string& status = entity->status->field;
        const Group& group = entity->groupOf(*entity->field(status));
        for (const Row& row :
             m_desk.replica().related(*entity, *field, {m_entity.name, m_id}, kRelatedMax)) {
            for (const HistoryEntry& move :
                 m_desk.replica().history(entity->name, row.record.id, kEntriesMax)) {
                const QString to = displayText(m_desk.replica(), *entity, group, move.after);
                if (move.group != group.name || to.isEmpty()) {
                    continue;
                }
                const QString from = displayText(m_desk.replica(), *entity, group, move.before);
                const QString title = recordTitle(row.record);
                entries.push_back(
                    {Kind::stage,
                     row.record.key(),
                     move.at,
                     QStringLiteral("circle-arrow-right"),
                     toneOf(*entity->field(status), move.after.front()),
                     from.isEmpty()
                         ? tr("%1: %2", "field: new value").arg(title, to)
                         : tr("%1: %2 → %3", "field: old value, new value").arg(title, from, to),
                     move.author.isNil() ? QString() : personName(move.author),
                     {}});
            }
        }
    }
}

void TimelineModel::addConflicts(std::vector<Entry>& entries)
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
        Entry entry{Kind::conflict,
                    row.record.key(),
                    row.record.id.madeAt().value_or(TimePoint{}),
                    QStringLiteral("git-merge"),
                    settled ? Tone::success : Tone::warning,
                    {},
                    {},
                    {}};
        entry.title = settled ? tr("Settled: %1").arg(values.title()) : values.title();
        entry.body = values.body();
        if (!settled) {
            entry.actions = values.actions();
            if (values.group()) {
                entry.actions.append(tr("Another value"));
            }
        }
        entries.push_back(std::move(entry));
    }
}

QString TimelineModel::personName(const RecordId& id)
{
    return toQString(m_desk.replica().title("user", id));
}

TimelineModel::Kind TimelineModel::kindAt(int row) const
{
    return m_entries.at(static_cast<std::size_t>(row)).kind;
}

int TimelineModel::countOf(const Strand& strand) const
{
    const auto found = m_counts.find(strand);
    return found == m_counts.end() ? 0 : found->second;
}

bool TimelineModel::canOpen(int row) const
{
    const Entry& entry = m_entries.at(static_cast<std::size_t>(row));
    return entry.kind != Kind::conflict && entry.key != RecordKey{m_entity.name, m_id};
}

RecordKey TimelineModel::keyAt(int row) const
{
    return m_entries.at(static_cast<std::size_t>(row)).key;
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return QStringList{momentText(entry.at), entry.title, entry.body}.join(
            QStringLiteral(". "));
    case kTimelineIconRole:
        return entry.icon;
    case kTimelineToneRole:
        return static_cast<int>(entry.tone);
    case kTimelineBodyRole:
        return entry.body;
    case kTimelineTimeRole:
        return momentText(entry.at);
    case kTimelineActionsRole:
        return entry.actions;
    default:
        return {};
    }
}

} // namespace caravan::ui
