// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/settle_conflict.h"

#include "core/base/strict_json.h"
#include "core/record/record_json.h"
#include "core/store/failure.h"
#include "core/store/replica.h"
#include "core/workflow/move_state.h"

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

struct OpenConflict {
    ConflictView view;
    const Group* group = nullptr; ///< nullptr: about the whole record
};

std::optional<Row> rowOf(Replica& replica, const RecordId& conflict)
{
    return replica.find(replica.catalogue().at(Serves::conflicts).name, conflict);
}

Error notFound(Replica& replica, const RecordId& conflict)
{
    return Error{ErrorCode::notFound, replica.catalogue().at(Serves::conflicts).name,
                 conflict.toString()};
}

Result<OpenConflict> findConflict(Replica& replica, const RecordId& conflict)
{
    const std::optional<Row> row = rowOf(replica, conflict);
    if (!row) {
        return notFound(replica, conflict);
    }
    const Result<ConflictView> view = readConflict(replica.catalogue(), row->record);
    if (!view) {
        return view.error();
    }
    const Entity& entity = replica.catalogue().at(view->record.entity);
    return OpenConflict{*view, entity.group(view->group)};
}

Result<Edit> settledEdit(Replica& replica, const RecordId& conflict)
{
    const auto row = rowOf(replica, conflict);
    return row ? moveState(row->record, "settled") : Result<Edit>(notFound(replica, conflict));
}

Result<Edit> groupEdit(Replica& replica, const OpenConflict& open, const GroupValue& value)
{
    const Entity& entity = replica.catalogue().at(open.view.record.entity);
    if (!replica.find(entity.name, open.view.record.id)) {
        return Error{ErrorCode::notFound, entity.name, open.view.record.id.toString()};
    }
    Edit edit = Edit::update(entity.name, open.view.record.id);
    for (std::size_t i = 0; i < open.group->fields.size(); ++i) {
        edit.set[entity.fields[open.group->fields[i]].name] = value[i];
    }
    return edit;
}

} // namespace

std::int64_t openConflicts(Replica& replica)
{
    const RecordId user = replica.syncState().user;
    const Entity* conflicts = replica.catalogue().serving(Serves::conflicts);
    if (conflicts == nullptr || user.isNil()) {
        return 0;
    }
    return orThrow(
        replica.count({conflicts->name,
                       Filter::all({Filter::where("status", Compare::equal, std::string("open")),
                                    Filter::where("owner", Compare::equal, user)}),
                       {},
                       {}}));
}

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
    const Result<OpenConflict> open = findConflict(replica, conflict);
    if (!open) {
        return open.error();
    }
    std::vector<Edit> edits;
    if (choice == ConflictChoice::takeLoser && open->group != nullptr) {
        Result<Edit> edit = groupEdit(replica, *open, open->view.loser);
        if (!edit) {
            return edit.error();
        }
        edits.push_back(std::move(*edit));
    } else if (choice == ConflictChoice::takeLoser &&
               (open->view.kind == "edit_after_delete" || open->view.kind == "delete_after_edit")) {
        const auto& [entity, id] = open->view.record;
        edits.push_back(open->view.kind == "edit_after_delete" ? Edit::restore(entity, id)
                                                               : Edit::remove(entity, id));
    }
    Result<Edit> settled = settledEdit(replica, conflict);
    if (!settled) {
        return settled.error();
    }
    edits.push_back(std::move(*settled));
    return edits;
}

Result<std::vector<Edit>> settleConflict(Replica& replica, const RecordId& conflict,
                                         const GroupValue& value)
{
    const Result<OpenConflict> open = findConflict(replica, conflict);
    if (!open) {
        return open.error();
    }
    if (open->group == nullptr || value.size() != open->group->fields.size()) {
        return Error{ErrorCode::invalid, "group", "the conflict takes no such value"};
    }
    Result<Edit> edit = groupEdit(replica, *open, value);
    if (!edit) {
        return edit.error();
    }
    Result<Edit> settled = settledEdit(replica, conflict);
    if (!settled) {
        return settled.error();
    }
    return std::vector<Edit>{std::move(*edit), std::move(*settled)};
}

} // namespace caravan
