// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/timeline_reading.h"

#include <QAbstractListModel>

#include <map>
#include <set>
#include <vector>

namespace caravan::ui {

/// What is planned about one record, what is late first; below it what happened, newest first,
/// today and before: records that refer to it and stand in timelines (Entity::inTimeline), its own
/// changes, the moves of what belongs to it from stage to stage, and its conflicts, as the roles of
/// ui/widgets/timeline_view.h.
///
/// Rebuilt when a commit touches one of them; the newest 200 of each kind are shown.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    using Kind = TimelineEntry::Kind;
    using Section = TimelineEntry::Section;
    using Strand = TimelineEntry::Strand;

    TimelineModel(Desk& desk, const Entity& entity, QObject* parent = nullptr);

    void setRecord(const RecordId& id);
    /// All that there may be: work first, then the other records, then the other kinds.
    std::vector<Strand> strands() const;
    void setHidden(const std::set<Strand>& strands);
    const std::set<Strand>& hidden() const { return m_hidden; }
    /// How many entries of a strand there are, hidden or not.
    int countOf(const Strand& strand) const;
    /// False for the record's own changes.
    bool canOpen(int row) const;

    /// Whether opening it shows what else is planned: the next three are shown at first.
    bool isFold(int row) const;
    void unfold();

    Kind kindAt(int row) const;
    /// The record an entry stands for: what opening it shows.
    RecordKey keyAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

public Q_SLOTS:
    void rebuild();

private:
    using Entry = TimelineEntry;

    void take(const Commit& commit);
    void arrange(std::vector<Entry>& entries) const;
    QString sectionText(Section section) const;
    QString timeText(const Entry& entry) const;

    Desk& m_desk;
    const Entity& m_entity;
    RecordId m_id;
    std::set<Strand> m_hidden;
    std::map<Strand, int> m_counts;
    std::vector<Entry> m_entries;
    bool m_isUnfolded = false;
};

} // namespace caravan::ui
