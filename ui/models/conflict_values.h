// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace caravan::ui {

class Desk;

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

    const Entity& entity() const { return m_entity; }
    /// The fields there are two values of; nullptr for a conflict about the whole record.
    const Group* group() const { return m_otherValue ? m_group : nullptr; }

private:
    QString words(Replica& replica, const std::string& json, std::optional<GroupValue>* value);
    void explain(Replica& replica, const Record& conflict);
    QString recordLines(Replica& replica, const std::string& json) const;

    const Entity& m_entity;
    const Group* m_group;
    QString m_title;
    QString m_kept;
    QString m_other;
    QString m_useOther; ///< on the buttons
    QString m_keep;
    QString m_explanation; ///< instead of two values
    QStringList m_more;    ///< the value before, and what decided
    std::optional<GroupValue> m_keptValue;
    std::optional<GroupValue> m_otherValue;
    bool m_wasDeleted = false; ///< while its author edited it
};

/// The edits that settle a conflict: its status, and with `takeOther` the record too. Error: as
/// settleConflict().
Result<std::vector<Edit>> settling(Desk& desk, const Record& conflict, bool takeOther);
/// The same with a third value.
Result<std::vector<Edit>> settling(Desk& desk, const Record& conflict, const GroupValue& own);

} // namespace caravan::ui
