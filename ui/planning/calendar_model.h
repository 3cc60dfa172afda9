// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/planning/series.h"
#include "ui/models/desk.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace caravan::ui {

/// One activity or visit as a calendar shows it, in local time.
struct CalendarEntry {
    RecordKey key;
    QString title;
    QString detail; ///< customer
    QString icon;
    Tone tone = Tone::neutral;
    QDateTime start;
    QDateTime end;
    bool isAllDay = false; ///< due on a day, at no time
    bool isTask = false;   ///< something to tick off: a task, or what is only due on a day
    bool isDone = false;
    bool canTick = false; ///< as done, or as open again
    bool canMove = true;
    bool isComing = false; ///< a day of a series that has no record yet
};

/// The picture that an entry has everywhere: of a task a box, ticked or not.
QString entryIconName(const CalendarEntry& entry);

/// When something new takes place, in local time.
struct CalendarSlot {
    QDateTime start;
    QDateTime end;
    bool isAllDay = false; ///< due on the day, at no time
};

/// What happens on some days. Follows every commit; moves entries.
class CalendarModel : public QObject {
    Q_OBJECT

public:
    explicit CalendarModel(Desk& desk, QObject* parent = nullptr);

    /// Both days are counted in. Without owners: everybody's.
    void show(const QDate& first, const QDate& last, const std::vector<RecordId>& owners);
    /// Day by day in the order of their beginning, those without a time first.
    const std::vector<CalendarEntry>& entries() const { return m_entries; }
    std::vector<const CalendarEntry*> on(const QDate& day) const;
    /// The same as questions, one for each entity: for a calendar file.
    std::vector<Query> queries() const;
    /// What is shown of series before it has a record.
    std::vector<Record> coming() const;
    /// Makes the record of a day of a series, before it is opened. Nothing where it has one.
    Done settle(const RecordKey& key);
    /// Marks a task as done, or a done one as open again. Error: of Replica::save().
    Done tick(const CalendarEntry& entry);
    /// To another beginning, as long as before. The minutes count only where it has a time.
    Done move(const CalendarEntry& entry, const QDateTime& start);

Q_SIGNALS:
    void changed();

private:
    void load();
    Query queryOf(const Entity& entity) const;
    std::vector<const Entity*> entities() const;
    void read(const Entity& entity);
    void readComing();
    CalendarEntry entryOf(const Record& record) const;
    Filter ofOwners(const Entity& entity) const;

    Desk& m_desk;
    QDate m_first;
    QDate m_last;
    std::vector<RecordId> m_owners;
    std::vector<CalendarEntry> m_entries;
    std::map<RecordId, ComingDay> m_coming;
};

} // namespace caravan::ui
