// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/conflict_values.h"

#include "core/record/value_json.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

#include <string_view>

namespace caravan::ui {

namespace {

constexpr std::string_view kNeededBy = "needed by ";

class ConflictText {
    Q_DECLARE_TR_FUNCTIONS(ConflictText)

public:
    static QString twoValues(const QString& field) { return tr("Two values for %1").arg(field); }
    static QString kept(const QString& value) { return tr("Kept: %1").arg(value); }
    static QString other(const QString& value) { return tr("Other: %1").arg(value); }
    static QString empty() { return tr("empty"); }
    static QString useOther() { return tr("Use the other value"); }
    static QString keepThis() { return tr("Keep this value"); }
    static QString restoreIt() { return tr("Restore the record"); }
    static QString notDeleted() { return tr("Not deleted"); }
    static QString understood() { return tr("Understood"); }
    static QString stillNeeded(const QString& kinds)
    {
        return tr("It was not deleted, because others still refer to it: %1.").arg(kinds);
    }
    static QString changedMeanwhile()
    {
        return tr("It was not deleted, because somebody changed it meanwhile.");
    }
    static QString deletedMeanwhile()
    {
        return tr("Somebody deleted it before this change arrived. The change is kept.");
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
        m_kept = words(replica, conflict.text("winner"), nullptr);
        m_other = words(replica, conflict.text("loser"), &m_otherValue);
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

QString ConflictValues::title() const
{
    return m_title;
}

QString ConflictValues::body() const
{
    return m_explanation.isEmpty()
               ? ConflictText::kept(m_kept) + QLatin1Char('\n') + ConflictText::other(m_other)
               : m_explanation;
}

QStringList ConflictValues::actions() const
{
    if (m_otherValue) {
        return {ConflictText::useOther(), ConflictText::keepThis()};
    }
    if (m_wasDeleted) {
        return {ConflictText::restoreIt(), ConflictText::understood()};
    }
    return {ConflictText::understood()};
}

std::optional<Edit> ConflictValues::taking(Replica& replica, const RecordId& id) const
{
    if (m_wasDeleted) {
        Edit edit;
        edit.kind = ChangeKind::restore;
        edit.entity = m_entity.name;
        edit.id = id;
        return edit;
    }
    const auto row = replica.find(m_entity.name, id);
    if (!row || !m_otherValue) {
        return std::nullopt;
    }
    Edit edit = editOf(row->record, {});
    for (std::size_t i = 0; i < m_group->fields.size() && i < m_otherValue->size(); ++i) {
        edit.set[m_entity.fields[m_group->fields[i]].name] = (*m_otherValue)[i];
    }
    return edit;
}

std::vector<Edit> settling(Desk& desk, const Record& conflict, bool takeOther)
{
    std::vector<Edit> edits;
    if (takeOther) {
        const Entity* entity = desk.catalogue().entity(conflict.text("record_entity"));
        const auto id = RecordId::parse(conflict.text("record_id"));
        if (!entity || !id) {
            return {};
        }
        Replica& replica = desk.replica();
        const auto edit = ConflictValues(replica, *entity, conflict).taking(replica, *id);
        if (!edit) {
            return {};
        }
        edits.push_back(*edit);
    }
    edits.push_back(editOf(conflict, {{"status", Value(std::string("settled"))}}));
    return edits;
}

} // namespace caravan::ui
