// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/actions/permitted_edits.h"
#include "core/customers/vcard.h"
#include "core/demo/demo.h"

namespace caravan::tool {
namespace {

namespace json = boost::json;

int saveOne(Profile& profile, const Edit& edit)
{
    const std::vector<Edit> edits{edit};
    if (const Done permitted = checkPermitted(profile.replica(), edits); !permitted) {
        return fail(permitted.error());
    }
    const auto saved = profile.replica().save(edits);
    return saved ? kDone : fail(saved.error());
}

Result<FieldValues> valuesFrom(Replica& replica, const std::string& entityName,
                               const std::vector<std::string>& assignments)
{
    const Entity* entity = replica.catalogue().entity(entityName);
    if (entity == nullptr) {
        return Error{ErrorCode::notFound, entityName, "is not an entity"};
    }
    FieldValues values;
    for (const std::string& text : assignments) {
        auto assignment = assignmentFrom(replica, *entity, text);
        if (!assignment) {
            return assignment.error();
        }
        values[assignment->first] = assignment->second;
    }
    return values;
}

Result<RecordId> idFrom(Replica& replica, const std::string& entity, const std::string& text)
{
    if (replica.catalogue().entity(entity) == nullptr) {
        return Error{ErrorCode::notFound, entity, "is not an entity"};
    }
    const std::optional<RecordId> id = RecordId::parse(text);
    return id ? Result<RecordId>(*id)
              : Result<RecordId>(
                    Error{ErrorCode::invalid, "id", "\"" + text + "\" is not the id of a record"});
}

int badEdit(const Error& error)
{
    return error.code == ErrorCode::invalid ? usage(describe(error)) : fail(error);
}

/// What the company requires where somebody enters something.
Done checkEntered(Replica& replica, const std::string& entity, const RecordId& id,
                  const FieldValues& set)
{
    const std::optional<Row> row = replica.find(entity, id);
    Record record = row ? row->record : Record(replica.catalogue().at(entity), id);
    for (const Field& field : record.entity->fields) {
        if (!row) {
            record.values[field.index] = field.defaultValue;
        }
        if (const auto value = set.find(field.name); value != set.end()) {
            record.values[field.index] = value->second;
        }
    }
    return checkEntry(record, !row, [&](const Field& field) { return set.contains(field.name); });
}

} // namespace

int create(Profile& profile, const std::string& entity, const std::vector<std::string>& values,
           bool asJson)
{
    const Result<FieldValues> set = valuesFrom(profile.replica(), entity, values);
    if (!set) {
        return badEdit(set.error());
    }
    const RecordId id = profile.replica().newId();
    if (const Done entered = checkEntered(profile.replica(), entity, id, *set); !entered) {
        return fail(entered.error());
    }
    const int code = saveOne(profile, Edit::create(entity, id, *set));
    if (code == kDone && asJson) {
        print(json::object{{"id", id.toString()}});
    } else if (code == kDone) {
        say("%s\n", id.toString().c_str());
    }
    return code;
}

int set(Profile& profile, const std::string& entity, const std::string& id,
        const std::vector<std::string>& values)
{
    const Result<RecordId> known = idFrom(profile.replica(), entity, id);
    if (!known) {
        return badEdit(known.error());
    }
    const Result<FieldValues> set = valuesFrom(profile.replica(), entity, values);
    if (!set) {
        return badEdit(set.error());
    }
    const Done entered = checkEntered(profile.replica(), entity, *known, *set);
    return entered ? saveOne(profile, Edit::update(entity, *known, *set)) : fail(entered.error());
}

int remove(Profile& profile, const std::string& entity, const std::string& id)
{
    const Result<RecordId> known = idFrom(profile.replica(), entity, id);
    return known ? saveOne(profile, Edit::remove(entity, *known)) : badEdit(known.error());
}

int restore(Profile& profile, const std::string& entity, const std::string& id)
{
    const Result<RecordId> known = idFrom(profile.replica(), entity, id);
    return known ? saveOne(profile, Edit::restore(entity, *known)) : badEdit(known.error());
}

int demo(Profile& profile, std::size_t size, std::uint64_t seed)
{
    const Result<std::size_t> made =
        createDemoCompany(profile.replica(), profile.clock().now(), size, seed);
    if (!made) {
        return fail(made.error());
    }
    say("made %zu records; 'caravanctl sync' sends them to the hub\n", *made);
    return kDone;
}

} // namespace caravan::tool
