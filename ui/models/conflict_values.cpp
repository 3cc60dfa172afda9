// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/conflict_values.h"

#include "core/record/value_json.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

ConflictValues::ConflictValues(Replica& replica, const Entity& entity, const Record& conflict)
    : m_entity(entity), m_group(entity.group(conflict.text("group")))
{
    const Field* kind = conflict.entity->field("kind");
    m_groupName = m_group ? groupLabel(entity, *m_group)
                          : displayText(replica, *kind, conflict.value("kind"));
    m_kept = words(replica, conflict.text("winner"), nullptr);
    m_other = words(replica, conflict.text("loser"), &m_otherValue);
}

QString ConflictValues::words(Replica& replica, const std::string& json,
                              std::optional<GroupValue>* value)
{
    const auto parsed = parseJson(json);
    if (m_group && parsed) {
        if (const auto read = groupFromJson(m_entity, *m_group, *parsed)) {
            if (value) {
                *value = *read;
            }
            const QString text = displayText(replica, m_entity, *m_group, *read);
            return text.isEmpty() ? QCoreApplication::translate("ConflictValues", "empty") : text;
        }
    }
    return toQString(json);
}

std::optional<Edit> ConflictValues::taking(const Record& record) const
{
    if (!canBeTaken()) {
        return std::nullopt;
    }
    Edit edit = editOf(record, {});
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
        const auto row = entity && id ? desk.replica().find(entity->name, *id) : std::nullopt;
        if (!row) {
            return {};
        }
        const auto edit = ConflictValues(desk.replica(), *entity, conflict).taking(row->record);
        if (!edit) {
            return {};
        }
        edits.push_back(*edit);
    }
    edits.push_back(editOf(conflict, {{"status", Value(std::string("settled"))}}));
    return edits;
}

} // namespace caravan::ui
