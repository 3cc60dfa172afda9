// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/models/desk.h"

#include <QStringList>

#include <compare>
#include <map>
#include <vector>

namespace caravan::ui {

/// One line of the timeline of a record.
struct TimelineEntry {
    enum class Kind { record, stage, change, conflict };
    enum class Section { planned, today, earlier };
    /// What is counted, and left out, together.
    struct Strand {
        Kind kind = Kind::record;
        std::string entity; ///< of records; else empty

        auto operator<=>(const Strand&) const = default;
    };

    Kind kind = Kind::record;
    RecordKey key;
    TimePoint at{};
    QString icon;
    Tone tone = Tone::neutral;
    QString title;
    QString body;
    QStringList actions;
    QString who{};                      ///< whose it is, of a record
    bool isDay = false;                 ///< of a record: it has a day and no time
    Section section = Section::earlier; ///< planned, or not: which day it is does not matter here

    Strand strand() const { return {kind, kind == Kind::record ? key.entity : std::string()}; }
};

/// Reads what there is to say about one record, the newest 200 of each kind, in no order.
class TimelineReading {
public:
    /// Both outlive it.
    TimelineReading(Desk& desk, const Entity& entity, const RecordId& id);

    std::vector<TimelineEntry> entries();

private:
    void addRecords(std::vector<TimelineEntry>& entries);
    QStringList saidIn(const Record& record) const;
    void addHistory(std::vector<TimelineEntry>& entries);
    void addStageMoves(std::vector<TimelineEntry>& entries);
    void addMoves(const Field& status, const std::map<RecordId, Row>& rows,
                  std::vector<TimelineEntry>& entries);
    void addConflicts(std::vector<TimelineEntry>& entries);
    TimelineEntry changeEntry(const std::vector<HistoryEntry>& save);
    QString personName(const RecordId& id);

    Desk& m_desk;
    const Entity& m_entity;
    RecordId m_id;
};

} // namespace caravan::ui
