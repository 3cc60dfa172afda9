// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What /v1/records writes: changes as a laptop would push them.
#include "core/base/time.h"
#include "core/schema/value_json.h"
#include "sync/hub/access/record_view.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/handlers/records_handler.h"
#include "sync/hub/store/record_rows.h"

namespace caravan::hub {
namespace {

namespace json = boost::json;
using Status = sync::OpResult::Status;

/// A date-time of OpenAPI is one of RFC 3339 in any offset; one form of each is kept. What is none
/// stays as it is and is refused by the rules of the field.
Value keptMoment(const Value& value)
{
    const std::string* text = std::get_if<std::string>(&value);
    const auto time = text != nullptr ? parseDateTime(*text) : std::nullopt;
    return time ? Value(formatDateTime(*time)) : value;
}

/// The changed groups: fields that are not named keep what @p now says.
Answer<std::map<std::string, GroupChange>> groupsOf(const Entity& entity, Record& now,
                                                    const json::object& fields)
{
    std::map<std::string, GroupChange> set;
    for (const auto& [name, value] : fields) {
        const Field* field = entity.field(name);
        if (field == nullptr) {
            return Failure{sync::problem::kInvalid, "fields." + std::string(name),
                           "is no field of " + entity.name};
        }
        Result<Value> read =
            value.is_null() ? Result<Value>(Value()) : valueFromJson(*field, value);
        if (!read) {
            return Failure{sync::problem::kInvalid, "fields." + field->name, read.error().detail};
        }
        if (field->type == FieldType::dateTime) {
            *read = keptMoment(*read);
        }
        const Group& group = entity.groupOf(*field);
        GroupChange& change = set[group.name];
        change.seen = now.version(group.name);
        if (!change.from) {
            change.from = now.groupValue(group);
        }
        now.values[field->index] = std::move(*read);
    }
    for (auto& [name, change] : set) {
        change.value = now.groupValue(*entity.group(name));
    }
    return set;
}

Failure refusalOf(const sync::OpResult& result)
{
    if (result.status == Status::held) {
        return {kHeld, {}, "other records need it as it is"};
    }
    const std::string field = result.problemKey.empty() ? "" : "fields." + result.problemKey;
    return {result.problem.empty() ? sync::problem::kInvalid : result.problem, field,
            result.problemText};
}

/// Makes one change of a record that the caller sees, at the revision they saw.
template<class Make>
Answer<Change> changeOf(Hub& hub, Connection& connection, const Rights& rights,
                        const std::string& entity, const RecordId& id,
                        const std::optional<Revision>& rev, Make make)
{
    const RecordView view(hub.catalogue(), rights);
    RecordReader row(connection, {entity, id});
    if (!row.next() || !view.shows(row)) {
        return Failure{sync::problem::kNotFound, {}, "no such record"};
    }
    if (rev && *rev != row.rev()) {
        return Failure{kStale, {}, "it has changed since"};
    }
    Change change;
    change.entity = entity;
    change.id = id;
    change.seen = row.rev();
    return make(std::move(change),
                loadRecord(connection, hub.catalogue(), row.rid())->state.record);
}

/// Pushes what @p make makes, as the replica of the caller's sign-in.
template<class Make>
Answer<sync::OpResult> pushOne(Hub& hub, const Caller& caller, const std::string& entity, Make make)
{
    if (hub.catalogue().entity(entity) == nullptr) {
        return Failure{sync::problem::kNotFound, {}, "no such entity"};
    }
    const Answer<sync::OpResult> result = pushAlone(hub, caller, make);
    if (!result) {
        return result.failure();
    }
    if (result->status != Status::applied && result->status != Status::merged) {
        return refusalOf(*result);
    }
    return *result;
}

/// The record as its author sees it. Who made or gave one to others sees it no more; that it was
/// done is said all the same, else whoever repeats it makes doubles.
Answer<ShownRecord> shownAfter(Hub& hub, const Caller& caller, const std::string& entity,
                               const RecordId& id, const Answer<sync::OpResult>& pushed)
{
    if (!pushed) {
        return pushed.failure();
    }
    Answer<ShownRecord> shown = readRecord(hub, caller, entity, id);
    if (shown || shown.failure().type != sync::problem::kNotFound) {
        return shown;
    }
    return ShownRecord{pushed->rev,
                       {{"id", id.toString()},
                        {"rev", pushed->rev},
                        {"at", formatDateTime(hub.now())},
                        {"fields", json::object{}}}};
}

} // namespace

Answer<ShownRecord> createRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                 const std::optional<RecordId>& id, const json::object& fields)
{
    RecordId made = id.value_or(RecordId{});
    const Answer<sync::OpResult> pushed = pushOne(
        hub, caller, entity, [&](Connection& connection, const Rights& rights) -> Answer<Change> {
            if (made.isNil()) {
                made = RecordId(hub.ids().version7(hub.now()));
            }
            if (loadHead(connection, entity, made)) {
                return Failure{kExists, "id", "the id is taken"};
            }
            const Entity& type = hub.catalogue().at(entity);
            Record record(type, made);
            Answer<std::map<std::string, GroupChange>> set = groupsOf(type, record, fields);
            if (!set) {
                return set.failure();
            }
            Change change;
            change.kind = ChangeKind::create;
            change.entity = entity;
            change.id = made;
            for (const Field& field : type.fields) { // what a form would fill in
                if (!isEmpty(field.defaultValue) && !fields.contains(field.name) &&
                    rights.rules->of(rights.role, entity, field.name) == FieldAccess::write) {
                    record.values[field.index] = field.defaultValue;
                    const Group& group = type.groupOf(field);
                    (*set)[group.name].value = record.groupValue(group);
                }
            }
            if (const Done entered = checkEntry(record, true, {}); !entered) {
                return Failure{sync::problem::kInvalid, "fields." + entered.error().key,
                               entered.error().detail};
            }
            for (auto& [name, groupChange] : *set) {
                groupChange.from.reset();
                groupChange.seen = 0;
                change.set.emplace(name, std::move(groupChange));
            }
            return change;
        });
    return shownAfter(hub, caller, entity, made, pushed);
}

Answer<ShownRecord> patchRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                const RecordId& id, const std::optional<Revision>& rev,
                                const json::object& fields)
{
    const Answer<sync::OpResult> pushed = pushOne(
        hub, caller, entity, [&](Connection& connection, const Rights& rights) -> Answer<Change> {
            return changeOf(
                hub, connection, rights, entity, id, rev,
                [&](Change change, Record now) -> Answer<Change> {
                    Answer<std::map<std::string, GroupChange>> set =
                        groupsOf(*now.entity, now, fields);
                    if (!set) {
                        return set.failure();
                    }
                    const auto isEntered = [&](const Field& field) {
                        return fields.contains(field.name);
                    };
                    if (const Done entered = checkEntry(now, false, isEntered); !entered) {
                        return Failure{sync::problem::kInvalid, "fields." + entered.error().key,
                                       entered.error().detail};
                    }
                    change.kind = ChangeKind::update;
                    change.set.insert(set->begin(), set->end());
                    return change;
                });
        });
    return shownAfter(hub, caller, entity, id, pushed);
}

Answer<std::monostate> removeRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                    const RecordId& id, const std::optional<Revision>& rev)
{
    const Answer<sync::OpResult> pushed = pushOne(
        hub, caller, entity, [&](Connection& connection, const Rights& rights) -> Answer<Change> {
            return changeOf(hub, connection, rights, entity, id, rev,
                            [](Change change, const Record&) -> Answer<Change> {
                                change.kind = ChangeKind::remove;
                                return change;
                            });
        });
    return pushed ? Answer<std::monostate>(std::monostate{}) : pushed.failure();
}

} // namespace caravan::hub
