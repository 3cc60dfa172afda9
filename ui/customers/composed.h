// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"
#include "ui/models/about_record.h"

#include <QString>

#include <string>
#include <vector>

namespace caravan::ui {

class Desk;

/// What somebody wrote above the timeline of a record.
struct Composed {
    std::string kind; ///< of activity: "note", "call", "meeting", "task", "mail"
    QString subject;  ///< of a task or a mail; others are known by their first line
    QString words;
    std::string outcome; ///< of a call or a meeting; empty where none was picked
    QString next;        ///< the next step; empty where there is none
    Value day;           ///< when the next step, or the task itself, is due
    QString address;     ///< of a mail
    RecordId person{};   ///< spoken with; nil: the record says it, or nobody did

    /// Whether there is anything to save: a call or a meeting that only took place is worth noting,
    /// a note without words is not.
    bool isWhole() const;
    bool operator==(const Composed&) const = default;
};

/// The activity, and the task that follows where a next step was named; the activity first.
/// @p about: what both begin with. @p title: of the record, for a call without words.
std::vector<Edit> editsOf(Desk& desk, const Preset& about, const Composed& composed,
                          const QString& title);

} // namespace caravan::ui
