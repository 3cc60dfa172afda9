// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/models/desk.h"

#include <QAbstractListModel>
#include <QStringList>

#include <compare>
#include <map>
#include <set>
#include <vector>

namespace caravan::ui {

/// Everything that happened to one record, newest first: records that refer to it and stand in
/// timelines (Entity::inTimeline), its own changes, the moves of what belongs to it from stage to
/// stage, and its conflicts, as the roles of ui/widgets/timeline_view.h.
///
/// Rebuilt when a commit touches one of them; the newest 200 of each kind are shown.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { record, stage, change, conflict };
    /// What is counted, and left out, together.
    struct Strand {
        Kind kind = Kind::record;
        std::string entity; ///< of records; else empty

        auto operator<=>(const Strand&) const = default;
    };

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

    Kind kindAt(int row) const;
    /// The record an entry stands for: what opening it shows.
    RecordKey keyAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

public Q_SLOTS:
    void rebuild();

private:
    struct Entry {
        Kind kind = Kind::record;
        RecordKey key;
        TimePoint at{};
        QString icon;
        Tone tone = Tone::neutral;
        QString title;
        QString body;
        QStringList actions;

        Strand strand() const { return {kind, kind == Kind::record ? key.entity : std::string()}; }
    };

    void take(const Commit& commit);
    void addRecords(std::vector<Entry>& entries);
    void addHistory(std::vector<Entry>& entries);
    void addStageMoves(std::vector<Entry>& entries);
    void addConflicts(std::vector<Entry>& entries);
    Entry changeEntry(const std::vector<HistoryEntry>& save);
    QString personName(const RecordId& id);

    Desk& m_desk;
    const Entity& m_entity;
    RecordId m_id;
    std::set<Strand> m_hidden;
    std::map<Strand, int> m_counts;
    std::vector<Entry> m_entries;
};

} // namespace caravan::ui
