// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/settle_conflict.h"

#include "core/record/value_json.h"

namespace caravan {
namespace {

Result<GroupValue> readGroupValue(const Entity& entity, const Group& group, const std::string& text)
{
    if (text.empty()) {
        return GroupValue(group.fields.size());
    }
    const auto parsed = parseJson(text);
    if (!parsed) {
        return parsed.error();
    }
    return groupFromJson(entity, group, *parsed);
}

} // namespace

Result<ConflictView> readConflict(const Catalogue& catalogue, const Record& conflict)
{
    ConflictView view;
    view.conflict = conflict.id;
    view.record.entity = conflict.text("record_entity");
    view.kind = conflict.text("kind");
    view.rule = conflict.text("rule");
    view.group = conflict.text("group");
    view.isOpen = conflict.text("status") == "open";
    view.winnerAuthor = conflict.reference("winner_author");
    view.loserAuthor = conflict.reference("loser_author");
    view.winnerAt = conflict.text("winner_at");
    view.loserAt = conflict.text("loser_at");
    const std::optional<RecordId> id = RecordId::parse(conflict.text("record_id"));
    const Entity* entity = catalogue.entity(view.record.entity);
    if (!id || entity == nullptr) {
        return Error{ErrorCode::invalid, "record_id", "the conflict names no known record"};
    }
    view.record.id = *id;
    const Group* group = entity->group(view.group);
    if (group == nullptr) {
        return view; // about the whole record
    }
    const auto winner = readGroupValue(*entity, *group, conflict.text("winner"));
    const auto loser = readGroupValue(*entity, *group, conflict.text("loser"));
    if (!winner || !loser) {
        return Error{ErrorCode::invalid, "loser", "the conflict's values cannot be read"};
    }
    view.winner = *winner;
    view.loser = *loser;
    if (!conflict.text("base").empty()) {
        const auto base = readGroupValue(*entity, *group, conflict.text("base"));
        if (base) {
            view.base = *base;
        }
    }
    return view;
}

Result<std::vector<Edit>> settleConflict(Replica& replica, const RecordId& conflict,
                                         ConflictChoice choice)
{
    const std::optional<Row> row = replica.find("conflict", conflict);
    if (!row) {
        return Error{ErrorCode::notFound, "conflict", conflict.toString()};
    }
    const Result<ConflictView> view = readConflict(replica.catalogue(), row->record);
    if (!view) {
        return view.error();
    }
    std::vector<Edit> edits;
    if (choice == ConflictChoice::takeLoser) {
        const Entity& entity = replica.catalogue().at(view->record.entity);
        const Group* group = entity.group(view->group);
        Edit edit;
        edit.entity = entity.name;
        edit.id = view->record.id;
        if (group != nullptr) {
            if (!replica.find(entity.name, view->record.id)) {
                return Error{ErrorCode::notFound, entity.name, view->record.id.toString()};
            }
            for (std::size_t i = 0; i < group->fields.size(); ++i) {
                edit.set[entity.fields[group->fields[i]].name] = view->loser[i];
            }
        } else if (view->kind == "edit_after_delete") {
            edit.kind = ChangeKind::restore;
        } else {
            edit.kind = ChangeKind::remove;
        }
        edits.push_back(std::move(edit));
    }
    Edit settled;
    settled.entity = "conflict";
    settled.id = conflict;
    settled.set["status"] = std::string("settled");
    edits.push_back(std::move(settled));
    return edits;
}

} // namespace caravan
