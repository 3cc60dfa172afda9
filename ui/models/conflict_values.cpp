// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/conflict_values.h"

#include "core/actions/settle_conflict.h"
#include "core/base/strict_json.h"
#include "core/merge/merge.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

#include <string_view>

namespace caravan::ui {

namespace {

constexpr std::string_view kNeededBy = "needed by ";
constexpr int kButtonCharacters = 20; // three buttons fit into the line of a conflict

bool isShort(const QString& value)
{
    return value.size() <= kButtonCharacters && !value.contains(QLatin1Char('\n'));
}

class ConflictText {
    Q_DECLARE_TR_FUNCTIONS(ConflictText)

public:
    static QString twoValues(const QString& field) { return tr("%1 was changed twice").arg(field); }
    static QString kept(const QString& value) { return tr("In use: %1").arg(value); }
    static QString other(const QString& value) { return tr("Not used: %1").arg(value); }
    static QString before(const QString& value) { return tr("Before: %1").arg(value); }
    static QString told(const QString& value, const QString& who, const QString& when)
    {
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
    static QString useOther(const QString& value)
    {
        return isShort(value) && value != empty() ? tr("Use %1", "value").arg(value)
                                                  : tr("Use the other value");
    }
    static QString keepThis(const QString& value)
    {
        return isShort(value) && value != empty() ? tr("Keep %1", "value").arg(value)
                                                  : tr("Keep this value");
    }
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

} // namespace

ConflictValues::ConflictValues(Replica& replica, const Entity& entity, const Record& conflict)
    : m_entity(entity), m_group(entity.group(conflict.text("group")))
{
    const std::string& kind = conflict.text("kind");
    if (m_group && kind == "value") {
        m_title = ConflictText::twoValues(groupLabel(entity, *m_group));
        const auto told = [&](const QString& value, const char* author, const char* at) {
            const auto time = parseDateTime(conflict.text(at));
            return ConflictText::told(value,
                                      toQString(replica.title("user", conflict.reference(author))),
                                      time ? momentText(*time) : QString());
        };
        const QString kept = words(replica, conflict.text("winner"), &m_keptValue);
        const QString other = words(replica, conflict.text("loser"), &m_otherValue);
        m_kept = told(kept, "winner_author", "winner_at");
        m_other = told(other, "loser_author", "loser_at");
        m_keep = ConflictText::keepThis(kept);
        m_useOther = ConflictText::useOther(other);
        if (!conflict.text("base").empty()) {
            m_more.append(ConflictText::before(words(replica, conflict.text("base"), nullptr)));
        }
        if (const QString rule = ConflictText::decided(conflict.text("rule")); !rule.isEmpty()) {
            m_more.append(rule);
        }
        return;
    }
    explain(replica, conflict);
}

void ConflictValues::explain(Replica& replica, const Record& conflict)
{
    const Field* kindField = conflict.entity->field("kind");
    const std::string& kind = conflict.text("kind");
    const std::string& rule = conflict.text("rule");
    m_title = displayText(replica, *kindField, conflict.value("kind"));
    if (kind == "edit_after_delete") {
        m_wasDeleted = true;
        m_explanation = ConflictText::deletedMeanwhile();
    } else if (kind == "delete_after_edit" && rule.rfind(kNeededBy, 0) == 0) {
        m_title = ConflictText::notDeleted();
        const Entity* needing = replica.catalogue().entity(rule.substr(kNeededBy.size()));
        m_explanation = needing ? ConflictText::stillNeeded(labelText(needing->plural))
                                : ConflictText::changedMeanwhile();
    } else if (kind == "delete_after_edit") {
        m_title = ConflictText::notDeleted();
        m_explanation = ConflictText::changedMeanwhile();
    } else if (kind == "added" || kind == "left_out") {
        m_title = ConflictText::addedBy(
            m_title,
            joinedText({toQString(replica.title("user", conflict.reference("loser_author"))),
                        toQString(conflict.text("base"))}));
        const QString records = recordLines(replica, conflict.text("loser"));
        m_explanation =
            kind == "added" ? ConflictText::added(records) : ConflictText::leftOut(records);
    } else {
        m_explanation = ConflictText::unknownRecord();
    }
}

QString ConflictValues::words(Replica& replica, const std::string& json,
                              std::optional<GroupValue>* value)
{
    const auto parsed = parseJson(json);
    if (parsed) {
        if (const auto read = groupFromJson(m_entity, *m_group, *parsed)) {
            if (value) {
                *value = *read;
            }
            const QString text = displayText(replica, m_entity, *m_group, *read);
            return text.isEmpty() ? ConflictText::empty() : text;
        }
    }
    return toQString(json);
}

/// "entity id" → its fields, as the hub tells of several records: one line each, of what a list
/// shows of them.
QString ConflictValues::recordLines(Replica& replica, const std::string& json) const
{
    QStringList lines;
    const auto parsed = parseJson(json);
    if (!parsed || !parsed->is_object()) {
        return toQString(json);
    }
    for (const auto& [name, content] : parsed->get_object()) {
        const std::string_view key = name;
        const Entity* entity = replica.catalogue().entity(key.substr(0, key.find(' ')));
        if (!entity || !content.is_object()) {
            continue;
        }
        QStringList parts;
        for (const Field& field : entity->fields) {
            const auto* value = content.get_object().if_contains(field.name);
            if (!value || field.isHidden || field.isReferring()) {
                continue; // where it belongs is said already
            }
            if (const auto read = valueFromJson(field, *value)) {
                const QString text = displayText(replica, field, *read);
                if (!text.isEmpty()) {
                    parts.append(text);
                }
            }
        }
        lines.append(QStringLiteral("• ") + labelText(entity->labels) + QStringLiteral(": ") +
                     parts.join(QStringLiteral(" · ")));
    }
    return lines.join(QLatin1Char('\n'));
}

QString ConflictValues::title() const
{
    return m_title;
}

QString ConflictValues::body() const
{
    if (!m_explanation.isEmpty()) {
        return m_explanation;
    }
    QStringList lines{ConflictText::kept(m_kept), ConflictText::other(m_other)};
    return (lines + m_more).join(QLatin1Char('\n'));
}

QStringList ConflictValues::actions() const
{
    if (m_otherValue) {
        return {m_useOther, m_keep};
    }
    if (m_wasDeleted) {
        return {ConflictText::restoreIt(), ConflictText::understood()};
    }
    return {ConflictText::understood()};
}

Result<std::vector<Edit>> settling(Desk& desk, const Record& conflict, bool takeOther)
{
    return settleConflict(desk.replica(), conflict.id,
                          takeOther ? ConflictChoice::takeLoser : ConflictChoice::keepWinner);
}

Result<std::vector<Edit>> settling(Desk& desk, const Record& conflict, const GroupValue& own)
{
    return settleConflict(desk.replica(), conflict.id, own);
}

} // namespace caravan::ui
