// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/scopes.h"

#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/ref_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

bool isIn(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

RecordId ownerOf(const Record& record)
{
    const std::string& field = record.entity->scope.owner;
    return field.empty() ? RecordId{} : record.reference(field);
}

/// Who answers for a record: its owner, else those of what it follows.
std::vector<RecordId> answerableFor(Connection& connection, const Catalogue& catalogue,
                                    const Record& record)
{
    if (const RecordId owner = ownerOf(record); !owner.isNil()) {
        return {owner};
    }
    std::vector<RecordId> owners;
    for (const std::string& field : record.entity->scope.follows) {
        const std::optional<RecordKey> key = record.referred(field);
        const auto target = key ? loadRecord(connection, catalogue, key->entity, key->id)
                                : std::optional<StoredRecord>();
        if (target && !target->state.record.entity->scope.onlyFollows &&
            !ownerOf(target->state.record).isNil()) {
            owners.push_back(ownerOf(target->state.record));
        }
    }
    return owners;
}

/// Whether a record stands where something else does. What has not arrived yet does not count.
bool followsAny(Connection& connection, const Record& record)
{
    const std::vector<std::string>& follows = record.entity->scope.follows;
    return std::any_of(follows.begin(), follows.end(), [&](const std::string& field) {
        const std::optional<RecordKey> target = record.referred(field);
        return target && loadHead(connection, target->entity, target->id).has_value();
    });
}

} // namespace

NumberSet ownScopes(Connection& connection, const Directory& directory, const Record& record)
{
    const ScopeRule& rule = record.entity->scope;
    NumberSet scopes;
    if (rule.onlyFollows && followsAny(connection, record)) {
        return scopes;
    }
    const RecordId owner = ownerOf(record);
    if (!owner.isNil()) {
        insert(scopes, scopeNumber(connection, userScope(owner)));
    }
    if (!rule.team.empty()) {
        RecordId team = record.reference(rule.team);
        if (team.isNil()) {
            team = directory.teamOf(owner);
        }
        if (!team.isNil()) {
            insert(scopes, scopeNumber(connection, teamScope(team)));
        }
    }
    const bool isShared = !rule.allWhen.empty() && record.value(rule.allWhen) == Value(true);
    if (rule.all || isShared) {
        insert(scopes, scopeNumber(connection, kAllScope));
    }
    return scopes;
}

NumberSet baseScopes(Connection& connection, const Catalogue& catalogue, const Record& record,
                     const NumberSet& own)
{
    NumberSet scopes = own;
    insert(scopes, scopeNumber(connection, kEveryScope));
    for (const std::string& field : record.entity->scope.follows) {
        const std::optional<RecordKey> target = record.referred(field);
        if (!target) {
            continue;
        }
        if (const auto head = loadHead(connection, target->entity, target->id)) {
            insertAll(scopes, head->base);
        }
    }
    if (record.entity->serves == Serves::conflicts) {
        const std::optional<RecordId> id = RecordId::parse(record.text("record_id"));
        const std::optional<StoredRecord> about =
            id ? loadRecord(connection, catalogue, record.text("record_entity"), *id)
               : std::nullopt;
        if (about) {
            for (const RecordId& owner :
                 answerableFor(connection, catalogue, about->state.record)) {
                insert(scopes, scopeNumber(connection, userScope(owner)));
            }
        }
    }
    return scopes;
}

bool isFollowed(const Entity& entity, std::string_view field)
{
    return isIn(entity.scope.follows, field);
}

bool isRevealedWith(const Catalogue& catalogue, std::string_view target, std::string_view follower)
{
    const auto reveals = [&](const Entity& entity) {
        return std::any_of(
            entity.reveals.begin(), entity.reveals.end(), [&](std::string_view path) {
                const std::size_t dot = path.find('.');
                return dot != std::string_view::npos && path.substr(dot + 1) == follower &&
                       entity.field(path.substr(0, dot))->target == target;
            });
    };
    return std::any_of(catalogue.entities().begin(), catalogue.entities().end(), reveals);
}

NumberSet shownScopes(Connection& connection, const Catalogue& catalogue, const Record& record)
{
    const Entity& entity = *record.entity;
    NumberSet scopes = revealedScopes(connection, entity.name, record.id);
    for (const std::string& field : entity.scope.follows) {
        const std::optional<RecordKey> target = record.referred(field);
        if (target && isRevealedWith(catalogue, target->entity, entity.name) &&
            loadHead(connection, target->entity,
                     target->id)) { // what has not arrived yet reveals nothing
            insertAll(scopes, revealedScopes(connection, target->entity, target->id));
        }
    }
    return scopes;
}

bool isRevealed(const Entity& entity, std::string_view field)
{
    return isIn(entity.reveals, field);
}

} // namespace caravan::hub
