// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/timeline_model.h"

#include "ui/text/format.h"
#include "ui/widgets/timeline_view.h"

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::ptrdiff_t kPlannedShown = 3;
} // namespace

TimelineModel::TimelineModel(Desk& desk, const Entity& entity, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_entity(entity)
{
    connect(&desk, &Desk::committed, this, &TimelineModel::take);
}

void TimelineModel::setRecord(const RecordId& id)
{
    m_id = id;
    m_isUnfolded = false;
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
    bool others = (conflicts && commit.touches(conflicts->name)) ||
                  commit.touches(m_desk.catalogue().people().name);
    for (const Entity& entity : m_desk.catalogue().entities()) {
        others = others || (entity.inTimeline && commit.touches(entity.name));
    }
    if (self || others || commit.syncState || !commit.wholeEntities.empty()) {
        rebuild();
    }
}

void TimelineModel::rebuild()
{
    std::vector<Entry> entries = TimelineReading(m_desk, m_entity, m_id).entries();
    m_counts.clear();
    for (const Entry& entry : entries) {
        ++m_counts[entry.strand()];
    }
    std::erase_if(entries,
                  [this](const Entry& entry) { return m_hidden.count(entry.strand()) != 0; });
    arrange(entries);
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

/// Planned is what somebody still has to do, however late it is, and what lies ahead.
void TimelineModel::arrange(std::vector<Entry>& entries) const
{
    const QDate today = toLocal(m_desk.now()).date();
    for (Entry& entry : entries) {
        if (entry.section != Section::planned && toLocal(entry.at).date() == today) {
            entry.section = Section::today;
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        if (a.section != b.section) {
            return a.section < b.section;
        }
        return a.section == Section::planned ? a.at < b.at : a.at > b.at;
    });
    const auto end = std::find_if(entries.begin(), entries.end(), [](const Entry& entry) {
        return entry.section != Section::planned;
    });
    const auto planned = end - entries.begin();
    if (!m_isUnfolded && planned > kPlannedShown + 1) { // one more takes the place of its button
        const auto fold = entries.begin() + kPlannedShown;
        fold->key = {};
        fold->icon = QStringLiteral("chevron-down");
        fold->tone = Tone::neutral;
        fold->title = tr("Show %Ln more", nullptr, static_cast<int>(planned - kPlannedShown));
        fold->body.clear();
        entries.erase(fold + 1, end);
    }
}

bool TimelineModel::isFold(int row) const
{
    const Entry& entry = m_entries.at(static_cast<std::size_t>(row));
    return entry.section == Section::planned && entry.key.entity.empty();
}

void TimelineModel::unfold()
{
    m_isUnfolded = true;
    rebuild();
}

QString TimelineModel::sectionText(Section section) const
{
    switch (section) {
    case Section::planned:
        return tr("Planned");
    case Section::today:
        return tr("Today");
    case Section::earlier:
        break;
    }
    return tr("Earlier");
}

/// What has a day only is late when that is over.
QString TimelineModel::timeText(const Entry& entry) const
{
    const QDateTime now = toLocal(m_desk.now());
    const QDateTime at =
        entry.isDay ? toLocal(entry.at).toUTC() : toLocal(entry.at); // as happenedAt()
    const bool isLate =
        entry.section == Section::planned && (entry.isDay ? at.date() < now.date() : at < now);
    const QString when = entry.isDay ? at.date().toString(Qt::ISODate) : momentText(entry.at);
    const QString time = isLate ? tr("overdue since %1").arg(when) : when;
    return entry.who.isEmpty() ? time : tr("%1 · %2", "person, time").arg(entry.who, time);
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
    return entry.kind != Kind::conflict && !isFold(row) &&
           entry.key != RecordKey{m_entity.name, m_id};
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
    const bool isFirst =
        index.row() == 0 ||
        m_entries[static_cast<std::size_t>(index.row()) - 1].section != entry.section;
    // Where there is one section only, it needs no name.
    const QString section = isFirst && m_entries.front().section != m_entries.back().section
                                ? sectionText(entry.section)
                                : QString();
    const QString time = isFold(index.row()) ? QString() : timeText(entry);
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole: {
        const QString text =
            isFold(index.row())
                ? entry.title
                : QStringList{time, entry.title, entry.body}.join(QStringLiteral(". "));
        return section.isEmpty() ? text : section + QStringLiteral(". ") + text;
    }
    case kTimelineIconRole:
        return entry.icon;
    case kTimelineToneRole:
        return static_cast<int>(entry.tone);
    case kTimelineBodyRole:
        return entry.body;
    case kTimelineTimeRole:
        return time;
    case kTimelineSectionRole:
        return section;
    case kTimelineActionsRole:
        return entry.actions;
    default:
        return {};
    }
}

} // namespace caravan::ui
