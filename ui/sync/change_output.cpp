// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/change_output.h"

#include "core/exchange/table.h"
#include "ui/sync/sync_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

std::string said(const char* text)
{
    return toStd(QCoreApplication::translate("caravan::ui::ChangeOutput", text));
}

} // namespace

Done writeChanges(Replica& replica, const std::vector<JournalEntry>& entries, const QString& path)
{
    const auto table =
        csvTable(path.toStdString(),
                 {said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "When")),
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "Kind")),
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "Record")), "ID",
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "Change")),
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "Field")),
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "New value")),
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "Previous value")),
                  said(QT_TRANSLATE_NOOP("caravan::ui::ChangeOutput", "Answer of the hub"))});
    for (const JournalEntry& entry : entries) {
        const Entity* entity = replica.catalogue().entity(entry.change.entity);
        const auto add = [&](const Field* field, const Value& value, const Value& before) {
            const auto text = [&](const Value& one) {
                return field ? toStd(displayText(replica, *field, one)) : std::string();
            };
            return table->add(
                {toStd(momentText(entry.change.at)),
                 entity ? toStd(labelText(entity->labels)) : entry.change.entity, entry.title,
                 entry.change.id.toString(), toStd(changeText(replica.catalogue(), entry.change)),
                 field ? toStd(labelText(field->labels)) : std::string(), text(value), text(before),
                 entry.problem.empty() ? std::string()
                                       : toStd(attentionText(replica.catalogue(), entry))});
        };
        bool hasFields = false;
        for (const auto& [name, change] : entry.change.set) {
            const Group* group = entity ? entity->group(name) : nullptr;
            for (std::size_t i = 0; group && i < group->fields.size(); ++i) {
                const Value before = change.from ? (*change.from)[i] : Value();
                if (change.value[i] == before) {
                    continue;
                }
                hasFields = true;
                if (Done added = add(&entity->fields[group->fields[i]], change.value[i], before);
                    !added) {
                    return added;
                }
            }
        }
        if (hasFields) {
            continue;
        }
        if (Done added = add(nullptr, {}, {}); !added) {
            return added;
        }
    }
    return table->finish();
}

} // namespace caravan::ui
