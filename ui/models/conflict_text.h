// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/merge/merge.h"
#include "ui/models/conflict_values.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace caravan::ui {

/// What is said of a conflict and on its buttons. For conflict_values.cpp only.
class ConflictText {
    Q_DECLARE_TR_FUNCTIONS(ConflictText)

public:
    static constexpr qsizetype kButtonCharacters = 20; ///< of the value; a name follows it

    static QString twoValues(const QString& field) { return tr("%1 was changed twice").arg(field); }
    static QString kept(const QString& value) { return tr("In use: %1").arg(value); }
    static QString other(const QString& value) { return tr("Not used: %1").arg(value); }
    static QString usedNow(const QString& value) { return tr("In use now: %1").arg(value); }
    static QString before(const QString& value) { return tr("Before: %1").arg(value); }
    static QString you() { return tr("you", "who made a change"); }
    static QString told(const ConflictSide& side)
    {
        const QString value = side.value.isEmpty() ? empty() : side.value;
        const QString& who = side.who;
        const QString& when = side.when;
        return who.isEmpty() && when.isEmpty() ? value
               : who.isEmpty()                 ? tr("%1 (%2)", "value, when").arg(value, when)
               : when.isEmpty()                ? tr("%1 (%2)", "value, who").arg(value, who)
                                : tr("%1 (%2, %3)", "value, who, when").arg(value, who, when);
    }
    /// In words for a person; a rule of a newer hub is shown as it is called.
    static QString decided(const std::string& rule)
    {
        if (rule.empty()) {
            return {};
        }
        const QString words =
            rule == "reassigned" ? tr("it had been reassigned in the meantime") : policyText(rule);
        return tr("Rule: %1").arg(words.isEmpty() ? toQString(rule) : words);
    }
    /// What the merge kept, from the merge itself.
    static QString policyText(const std::string& rule)
    {
        const auto policy = mergePolicyFrom(rule);
        if (!policy) {
            return {};
        }
        switch (keptBy(*policy)) {
        case Keeps::standing:
            return *policy == MergePolicy::text ? tr("both people changed the same words, so the "
                                                     "text already at the hub was kept")
                   : *policy == MergePolicy::ask
                       ? tr("the value already at the hub was kept until somebody chooses")
                       : tr("the value already at the hub was kept");
        case Keeps::incoming:
            return tr("the value that arrived last was taken");
        case Keeps::larger:
            return tr("the larger value was kept");
        case Keeps::smaller:
            return tr("the smaller value was kept");
        case Keeps::further:
            return tr("the stage further along was kept");
        }
        return {};
    }
    static QString empty() { return tr("empty"); }
    static QString useOther(const ConflictSide& side)
    {
        return by(side, side.value.isEmpty()
                            ? tr("Clear the field")
                            : tr("Use %1", "value").arg(briefText(side.value, kButtonCharacters)));
    }
    static QString keepThis(const ConflictSide& side)
    {
        return by(side, side.value.isEmpty()
                            ? tr("Leave it empty")
                            : tr("Keep %1", "value").arg(briefText(side.value, kButtonCharacters)));
    }
    static QString by(const ConflictSide& side, const QString& act)
    {
        return side.who.isEmpty() ? act : tr("%1 (%2)", "button, whose value").arg(act, side.who);
    }
    static QString enterAnother() { return tr("Enter another …"); }
    static QString restoreIt() { return tr("Restore the record"); }
    static QString notDeleted() { return tr("Not deleted"); }
    static QString understood() { return tr("Got it"); }
    static QString stillNeeded(const QString& kinds)
    {
        return tr("It was not deleted, because other records still refer to it: %1.").arg(kinds);
    }
    static QString changedMeanwhile()
    {
        return tr("It was not deleted, because somebody changed it in the meantime.");
    }
    static QString deletedMeanwhile()
    {
        return tr("Somebody deleted it before this change arrived. The change is kept.");
    }
    static QString added(const QString& records)
    {
        return tr("The record had been reassigned. What was written in it since then was "
                  "added:\n%1")
            .arg(records);
    }
    static QString leftOut(const QString& records)
    {
        return tr("The record had been reassigned, and this arrived too late to be added. It is "
                  "kept here:\n%1")
            .arg(records);
    }
    static QString addedBy(const QString& title, const QString& who)
    {
        return who.isEmpty() ? title : tr("%1: %2", "what happened, person").arg(title, who);
    }
    static QString unknownRecord()
    {
        return tr("The hub does not know this record. The change is kept.");
    }
};

} // namespace caravan::ui
