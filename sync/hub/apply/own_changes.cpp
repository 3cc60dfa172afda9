// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/own_changes.h"

#include "core/store/rulebook.h"
#include "sync/hub/apply/hub_source.h"

#include <algorithm>
#include <utility>

namespace caravan::hub {
namespace {

Change changeOf(const Catalogue& catalogue, const Edit& edit)
{
    const Entity& entity = catalogue.at(edit.entity);
    Change change;
    change.entity = edit.entity;
    change.id = edit.id;
    change.kind = edit.kind;
    change.seen = edit.opened ? edit.opened->rev : 0;
    Record record = edit.opened ? *edit.opened : Record(entity, edit.id);
    for (const auto& [name, value] : edit.set) {
        record.set(name, value);
    }
    for (const Group& group : entity.groups) {
        const bool isTouched =
            std::any_of(group.fields.begin(), group.fields.end(), [&](std::size_t index) {
                return edit.set.contains(entity.fields[index].name);
            });
        if (!isTouched) {
            continue;
        }
        GroupChange& said = change.set[group.name];
        said.value = record.groupValue(group);
        if (edit.opened) {
            said.seen = edit.opened->version(group.name);
            said.from = edit.opened->groupValue(group);
        }
    }
    return change;
}

} // namespace

Result<std::vector<Change>> completedChanges(HubWriter& writer, const Rights& rights,
                                             std::vector<Edit> edits)
{
    HubSource source(writer);
    for (Edit& edit : edits) {
        if (!edit.opened && edit.kind != ChangeKind::create) {
            edit.opened = source.find(edit.entity, edit.id);
        }
    }
    Author author;
    author.role = rights.role;
    author.user = rights.user;
    const std::function<RecordId()> newId = [&] {
        return RecordId(writer.hub().ids().version7(writer.hub().now()));
    };
    Draft draft(source, std::move(edits), author, writer.hub().now(), newId);
    if (Done complete = writer.hub().rules().complete(draft); !complete) {
        return complete.error();
    }
    std::vector<Change> changes;
    for (const Edit& edit : draft.edits()) {
        changes.push_back(changeOf(writer.catalogue(), edit));
    }
    return changes;
}

} // namespace caravan::hub
