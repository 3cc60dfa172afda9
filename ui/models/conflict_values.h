// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/text/difference.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace caravan::ui {

class Desk;

/// One of the two values of a conflict.
struct ConflictSide {
    QString value;          ///< as text, empty for an empty value
    QList<TextRange> marks; ///< what differs from the other one
    QString who;            ///< "you", or a name; empty when unknown
    QString when;           ///< empty when unknown
};

/// A conflict record in words: what it is about, what stands, and what a person can do.
class ConflictValues {
public:
    /// `entity` is that of the record the conflict is about.
    ConflictValues(Replica& replica, const Entity& entity, const Record& conflict);

    QString title() const;
    /// What stands, the other value and the one before them, each with who and when; what decided.
    QString body() const;
    /// The buttons: first to take the other side where that is possible, last to leave all as it
    /// is.
    QStringList actions() const;
    bool canTakeOther() const { return m_otherValue || m_wasDeleted; }
    /// The third thing to do, where a value of one's own may be entered.
    static QString enterAnother();

    /// Of a conflict about a group: the value in use, and the one that is not.
    const ConflictSide& kept() const { return m_kept; }
    const ConflictSide& other() const { return m_other; }
    /// The value before both, and what decided.
    const QStringList& notes() const { return m_notes; }
    /// Once it is resolved: what is in use now, and what is not.
    QString result(Replica& replica) const;

    const Entity& entity() const { return m_entity; }
    /// The fields there are two values of; nullptr for a conflict about the whole record.
    const Group* group() const { return m_otherValue ? m_group : nullptr; }

private:
    ConflictSide side(Replica& replica, const Record& conflict, const char* value,
                      const char* author, const char* at);
    QString words(Replica& replica, const std::string& json,
                  std::optional<GroupValue>* value) const;
    void explain(Replica& replica, const Record& conflict);
    QString recordLines(Replica& replica, const std::string& json) const;

    const Entity& m_entity;
    const Group* m_group;
    QString m_title;
    RecordId m_record;
    ConflictSide m_kept;
    ConflictSide m_other;
    QString m_explanation; ///< instead of two values
    QStringList m_notes;
    std::optional<GroupValue> m_keptValue;
    std::optional<GroupValue> m_otherValue;
    bool m_wasDeleted = false; ///< while its author edited it
};

/// The open conflicts about one record, newest first. What cannot be read is reported to the desk.
std::vector<Record> openConflictsOf(Desk& desk, const RecordId& record);

/// The edits that settle a conflict: its status, and with `takeOther` the record too. Error: as
/// settleConflict().
Result<std::vector<Edit>> settling(Desk& desk, const Record& conflict, bool takeOther);
/// The same with a third value.
Result<std::vector<Edit>> settling(Desk& desk, const Record& conflict, const GroupValue& own);

} // namespace caravan::ui
