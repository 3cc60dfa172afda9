// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/conflict_values.h"

#include "core/actions/settle_conflict.h"
#include "core/base/strict_json.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"
#include "core/store/people.h"
#include "ui/models/conflict_text.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <string_view>

namespace caravan::ui {

namespace {

constexpr std::string_view kNeededBy = "needed by ";
constexpr qsizetype kConflictsMax = 100;

} // namespace

ConflictValues::ConflictValues(Replica& replica, const Entity& entity, const Record& conflict)
    : m_entity(entity), m_group(entity.group(conflict.text("group"))),
      m_record(RecordId::parse(conflict.text("record_id")).value_or(RecordId{}))
{
    const std::string& kind = conflict.text("kind");
    if (m_group && kind == "value") {
        m_title = ConflictText::twoValues(groupLabel(entity, *m_group));
        m_kept = side(replica, conflict, "winner", "winner_author", "winner_at");
        m_other = side(replica, conflict, "loser", "loser_author", "loser_at");
        words(replica, conflict.text("winner"), &m_keptValue);
        words(replica, conflict.text("loser"), &m_otherValue);
        const TextDifference differing = differenceOf(m_kept.value, m_other.value);
        m_kept.marks = differing.inOne;
        m_other.marks = differing.inOther;
        if (!conflict.text("base").empty()) {
            const QString before = words(replica, conflict.text("base"), nullptr);
            m_notes.append(ConflictText::before(before.isEmpty() ? ConflictText::empty() : before));
        }
        if (const QString rule = ConflictText::decided(conflict.text("rule")); !rule.isEmpty()) {
            m_notes.append(rule);
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
            m_title, joinedText({toQString(personName(replica, conflict.reference("loser_author"))),
                                 toQString(conflict.text("base"))}));
        const QString records = recordLines(replica, conflict.text("loser"));
        m_explanation =
            kind == "added" ? ConflictText::added(records) : ConflictText::leftOut(records);
    } else {
        m_explanation = ConflictText::unknownRecord();
    }
}

ConflictSide ConflictValues::side(Replica& replica, const Record& conflict, const char* value,
                                  const char* author, const char* at)
{
    const auto time = parseDateTime(conflict.text(at));
    const RecordId who = conflict.reference(author);
    const bool isYou = !who.isNil() && who == replica.syncState().user;
    return {words(replica, conflict.text(value), nullptr),
            {},
            isYou ? ConflictText::you() : toQString(personName(replica, who)),
            time ? momentText(*time) : QString()};
}

QString ConflictValues::words(Replica& replica, const std::string& json,
                              std::optional<GroupValue>* value) const
{
    const auto parsed = parseJson(json);
    if (parsed) {
        if (const auto read = groupFromJson(m_entity, *m_group, *parsed)) {
            if (value) {
                *value = *read;
            }
            return displayText(replica, m_entity, *m_group, *read);
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
    const QStringList lines{ConflictText::kept(ConflictText::told(m_kept)),
                            ConflictText::other(ConflictText::told(m_other))};
    return (lines + m_notes).join(QLatin1Char('\n'));
}

/// By what the record says now: it was resolved for that, and may have been changed since.
QString ConflictValues::result(Replica& replica) const
{
    if (!group()) {
        return body();
    }
    const auto row = replica.find(m_entity.name, m_record);
    if (!row) {
        return ConflictText::other(ConflictText::told(m_other));
    }
    const GroupValue now = row->record.groupValue(*m_group);
    if (now == m_keptValue) {
        return body();
    }
    if (now == m_otherValue) {
        return ConflictText::kept(ConflictText::told(m_other)) + QLatin1Char('\n') +
               ConflictText::other(ConflictText::told(m_kept));
    }
    const QString value = displayText(replica, m_entity, *m_group, now);
    return QStringList{ConflictText::usedNow(value.isEmpty() ? ConflictText::empty() : value),
                       ConflictText::other(ConflictText::told(m_kept)),
                       ConflictText::other(ConflictText::told(m_other))}
        .join(QLatin1Char('\n'));
}

QString ConflictValues::enterAnother()
{
    return ConflictText::enterAnother();
}

QStringList ConflictValues::actions() const
{
    if (m_otherValue) {
        return {ConflictText::useOther(m_other), ConflictText::keepThis(m_kept)};
    }
    if (m_wasDeleted) {
        return {ConflictText::restoreIt(), ConflictText::understood()};
    }
    return {ConflictText::understood()};
}

std::vector<Record> openConflictsOf(Desk& desk, const RecordId& record)
{
    std::vector<Record> open;
    const Entity* conflicts = desk.catalogue().serving(Serves::conflicts);
    if (!conflicts) {
        return open;
    }
    const auto rows = desk.replica().select(
        {conflicts->name,
         Filter::all({Filter::where("record_id", Compare::equal, Value(record.toString())),
                      Filter::where("status", Compare::equal, Value(std::string("open")))}),
         {{"changed_at", true}},
         {}},
        0, kConflictsMax);
    if (!rows) {
        desk.reportReadFailure(rows.error());
        return open;
    }
    for (const Row& row : *rows) {
        open.push_back(row.record);
    }
    return open;
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
