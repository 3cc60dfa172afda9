// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/edit.h"

#include <utility>

namespace caravan {
namespace {

Edit of(ChangeKind kind, std::string entity, const RecordId& id, FieldValues set)
{
    Edit edit;
    edit.kind = kind;
    edit.entity = std::move(entity);
    edit.id = id;
    edit.set = std::move(set);
    return edit;
}

} // namespace

Edit Edit::create(std::string entity, const RecordId& id, FieldValues set)
{
    return of(ChangeKind::create, std::move(entity), id, std::move(set));
}

Edit Edit::update(const Record& opened, FieldValues set)
{
    Edit edit = of(ChangeKind::update, opened.entity->name, opened.id, std::move(set));
    edit.opened = opened;
    return edit;
}

Edit Edit::update(std::string entity, const RecordId& id, FieldValues set)
{
    return of(ChangeKind::update, std::move(entity), id, std::move(set));
}

Edit Edit::remove(const Record& opened)
{
    Edit edit = of(ChangeKind::remove, opened.entity->name, opened.id, {});
    edit.opened = opened;
    return edit;
}

Edit Edit::remove(std::string entity, const RecordId& id)
{
    return of(ChangeKind::remove, std::move(entity), id, {});
}

Edit Edit::restore(std::string entity, const RecordId& id)
{
    return of(ChangeKind::restore, std::move(entity), id, {});
}

Edit Edit::merge(const Record& winner, const RecordId& loser)
{
    Edit edit = of(ChangeKind::merge, winner.entity->name, winner.id, {});
    edit.opened = winner;
    edit.loser = loser;
    return edit;
}

std::vector<Edit> inverseOf(const Catalogue& catalogue, const std::vector<Change>& changes)
{
    std::vector<Edit> edits;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const Entity& entity = catalogue.at(change->entity);
        Edit edit = Edit::update(change->entity, change->id);
        switch (change->kind) {
        case ChangeKind::create:
            edit.kind = ChangeKind::remove;
            break;
        case ChangeKind::remove:
            edit.kind = ChangeKind::restore;
            break;
        case ChangeKind::restore:
            edit.kind = ChangeKind::remove;
            break;
        case ChangeKind::merge:
            continue;
        case ChangeKind::update:
            for (const auto& [name, group] : change->set) {
                const Group& of = *entity.group(name);
                for (std::size_t i = 0; group.from && i < of.fields.size(); ++i) {
                    edit.set[entity.fields[of.fields[i]].name] = (*group.from)[i];
                }
            }
            break;
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace caravan
