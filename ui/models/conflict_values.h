// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>

#include <optional>
#include <vector>

namespace caravan::ui {

class Desk;

/// A conflict record read for display: which field it is about, and the two values as words.
class ConflictValues {
public:
    /// `entity` is that of the record the conflict is about.
    ConflictValues(Replica& replica, const Entity& entity, const Record& conflict);

    QString groupName() const { return m_groupName; }
    QString keptText() const { return m_kept; }
    QString otherText() const { return m_other; }
    /// False where the other value is not one of fields, for instance of a deletion.
    bool canBeTaken() const { return m_group && m_otherValue; }

    /// The edit of the record that makes the other value the current one.
    std::optional<Edit> taking(const Record& record) const;

private:
    QString words(Replica& replica, const std::string& json, std::optional<GroupValue>* value);

    const Entity& m_entity;
    const Group* m_group;
    QString m_groupName;
    QString m_kept;
    QString m_other;
    std::optional<GroupValue> m_otherValue;
};

/// The edits that settle a conflict: its status, and with `takeOther` the record's value too.
/// Empty when the record or the value is not there.
std::vector<Edit> settling(Desk& desk, const Record& conflict, bool takeOther);

} // namespace caravan::ui
