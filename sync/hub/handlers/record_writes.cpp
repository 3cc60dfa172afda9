// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What /v1/records writes: changes as a laptop would push them.
#include "core/base/time.h"
#include "core/schema/value_json.h"
#include "sync/hub/access/record_view.h"
#include "sync/hub/apply/own_changes.h"
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

Answer<FieldValues> valuesOf(const Entity& entity, const json::object& fields)
{
    FieldValues values;
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
        values[field->name] = field->type == FieldType::dateTime ? keptMoment(*read) : *read;
    }
    return values;
}

/// What a form would fill in.
void addDefaults(FieldValues& values, const Entity& entity, const Rights& rights)
{
    for (const Field& field : entity.fields) {
        if (!isEmpty(field.defaultValue) && !values.contains(field.name) &&
            rights.rules->of(rights.role, entity.name, field.name) == FieldAccess::write) {
            values[field.name] = field.defaultValue;
        }
    }
}

/// The edit with what follows from it. @p isEntered: fields that were named; empty: all, of a
/// record that is made.
Answer<std::vector<Change>> completed(Hub& hub, Connection& connection, const Rights& rights,
                                      Edit edit, const std::function<bool(const Field&)>& isEntered)
{
    const bool isNew = edit.kind == ChangeKind::create;
    Record record = isNew ? Record(hub.catalogue().at(edit.entity), edit.id) : *edit.opened;
    HubWriter writer(hub, connection);
    Result<std::vector<Change>> changes = completedChanges(writer, rights, {std::move(edit)});
    if (!changes) {
        const Error& error = changes.error();
        return Failure{error.code == ErrorCode::notAllowed ? sync::problem::kNotAllowed
                                                           : sync::problem::kInvalid,
                       error.key.empty() ? "" : "fields." + error.key, error.detail};
    }
    for (const auto& [name, said] : changes->front().set) {
        record.setGroup(*record.entity->group(name), said.value);
    }
    if (const Done entered = checkEntry(record, isNew, isEntered); !entered) {
        return Failure{sync::problem::kInvalid, "fields." + entered.error().key,
                       entered.error().detail};
    }
    return std::move(*changes);
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

/// A record that the caller sees, at the revision they saw.
Answer<Record> seenRecord(Hub& hub, Connection& connection, const Rights& rights,
                          const std::string& entity, const RecordId& id,
                          const std::optional<Revision>& rev)
{
    const RecordView view(hub.catalogue(), rights);
    RecordReader row(connection, {entity, id});
    if (!row.next() || !view.shows(row)) {
        return Failure{sync::problem::kNotFound, {}, "no such record"};
    }
    if (rev && *rev != row.rev()) {
        return Failure{kStale, {}, "it has changed since"};
    }
    return loadRecord(connection, hub.catalogue(), row.rid())->state.record;
}

/// Pushes what @p make makes, as the replica of the caller's sign-in.
template<class Make>
Answer<sync::OpResult> pushOne(Hub& hub, const Caller& caller, const std::string& entity, Make make)
{
    if (hub.catalogue().entity(entity) == nullptr) {
        return Failure{sync::problem::kNotFound, {}, "no such entity"};
    }
    const Answer<sync::OpResult> result = pushTogether(hub, caller, make);
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
    const auto make = [&](Connection& connection,
                          const Rights& rights) -> Answer<std::vector<Change>> {
        if (made.isNil()) {
            made = RecordId(hub.ids().version7(hub.now()));
        }
        if (loadHead(connection, entity, made)) {
            return Failure{kExists, "id", "the id is taken"};
        }
        const Entity& type = hub.catalogue().at(entity);
        Answer<FieldValues> values = valuesOf(type, fields);
        if (!values) {
            return values.failure();
        }
        addDefaults(*values, type, rights);
        return completed(hub, connection, rights, Edit::create(entity, made, std::move(*values)),
                         {});
    };
    return shownAfter(hub, caller, entity, made, pushOne(hub, caller, entity, make));
}

Answer<ShownRecord> patchRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                const RecordId& id, const std::optional<Revision>& rev,
                                const json::object& fields)
{
    const auto make = [&](Connection& connection,
                          const Rights& rights) -> Answer<std::vector<Change>> {
        const Answer<Record> now = seenRecord(hub, connection, rights, entity, id, rev);
        if (!now) {
            return now.failure();
        }
        Answer<FieldValues> values = valuesOf(*now->entity, fields);
        if (!values) {
            return values.failure();
        }
        return completed(hub, connection, rights, Edit::update(*now, std::move(*values)),
                         [&](const Field& field) { return fields.contains(field.name); });
    };
    return shownAfter(hub, caller, entity, id, pushOne(hub, caller, entity, make));
}

Answer<std::monostate> removeRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                    const RecordId& id, const std::optional<Revision>& rev)
{
    const auto make = [&](Connection& connection,
                          const Rights& rights) -> Answer<std::vector<Change>> {
        const Answer<Record> now = seenRecord(hub, connection, rights, entity, id, rev);
        if (!now) {
            return now.failure();
        }
        Change change;
        change.kind = ChangeKind::remove;
        change.entity = entity;
        change.id = id;
        change.seen = now->rev;
        return std::vector<Change>{std::move(change)};
    };
    const Answer<sync::OpResult> pushed = pushOne(hub, caller, entity, make);
    return pushed ? Answer<std::monostate>(std::monostate{}) : pushed.failure();
}

} // namespace caravan::hub
