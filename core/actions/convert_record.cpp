// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/convert_record.h"

#include "core/actions/permitted_edits.h"
#include "core/base/check.h"
#include "core/schema/value_check.h"
#include "core/workflow/move_state.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kCarriedMax = 1000; ///< of each entity

const ConversionShape& shapeOf(const Record& record)
{
    check(record.entity->converts.has_value(), "only what says how is converted");
    return *record.entity->converts;
}

/// An emptied text is no answer either.
bool isBlank(const Value& value)
{
    const std::string* text = std::get_if<std::string>(&value);
    return isEmpty(value) || (text != nullptr && text->empty());
}

/// @p value of @p source as @p target can hold it; empty where it cannot. A company adds choices to
/// either field, so what one knows may be unknown to the other.
Value asHeldBy(const Field& target, const Field& source, const Value& value)
{
    if (source.isReferring()) {
        const std::optional<RecordKey> key = targetOf(source, value);
        return key && target.mayReferTo(key->entity) ? referenceTo(target, *key) : Value();
    }
    if (target.type == FieldType::choice) {
        return target.choice(textOf(value)) != nullptr ? value : Value();
    }
    if (const TextSet* set = std::get_if<TextSet>(&value)) {
        TextSet known = *set;
        std::erase_if(known, [&](const auto& one) { return target.choice(one) == nullptr; });
        return known.empty() ? Value() : Value(known);
    }
    return value;
}

/// What @p sources give; nothing for fields whose sources are all empty.
FieldValues taken(const Record& record, const Entity& to, const FieldSources& sources)
{
    FieldValues values;
    for (const auto& [into, names] : sources) {
        const Field& target = *to.field(into);
        for (const std::string& name : names) {
            const Field& source = *record.entity->field(name);
            Value value = asHeldBy(target, source, record.values[source.index]);
            if (!isBlank(value)) {
                values[into] = std::move(value);
                break;
            }
        }
    }
    return values;
}

/// Fields that a company added under one name and with one type to both. It has put the same
/// question to both records, so the answer goes along without being named anywhere: an
/// administrator adds fields while the schema of the product stays as it is. With a name of the
/// product that is no sign, since "status" or "kind" of two entities are two things.
///
/// Nobody asked for these values, so none of them keeps a record from being converted: what is
/// hidden, what the other field would refuse, and what this person may not write stays behind.
void addOwnFields(Edit& edit, const Entity& to, const Record& record, const Rights& rights)
{
    for (const Field& target : to.fields) {
        const Field* source =
            isCompanyName(target.name) ? record.entity->field(target.name) : nullptr;
        if (source == nullptr || source->type != target.type || source->isHidden ||
            target.isHidden || edit.sets(target.name) || !rights.mayWrite(to, target)) {
            continue;
        }
        Value value = asHeldBy(target, *source, record.values[source->index]);
        if (!isBlank(value) && checkValue(target, value)) {
            edit.set[target.name] = std::move(value);
        }
    }
}

/// What was made or chosen, by entity.
using Made = std::map<std::string, RecordId, std::less<>>;

Edit newRecord(Replica& replica, const Record& record, const ConversionPart& part,
               const ConversionChoice& choice, const Made& made, Date today)
{
    const Entity& to = replica.catalogue().at(part.entity);
    Edit edit = Edit::create(part.entity, replica.newId(), taken(record, to, part.take));
    edit.set.insert(part.set.begin(), part.set.end());
    for (const auto& [source, constants] : part.without) {
        if (isBlank(record.value(source))) {
            edit.set.insert(constants.begin(), constants.end());
        }
    }
    for (const std::string& field : part.today) {
        edit.set[field] = formatDate(today);
    }
    for (const auto& [field, entity] : part.refer) {
        if (const auto one = made.find(entity); one != made.end()) {
            edit.set[field] = referenceTo(*to.field(field), {entity, one->second});
        }
    }
    for (const auto& [field, value] : choice.set) {
        edit.set.insert_or_assign(field, value);
    }
    addOwnFields(edit, to, record, rightsOf(replica));
    return edit;
}

Record recordOf(Replica& replica, const Edit& made)
{
    Record record(replica.catalogue().at(made.entity), made.id);
    for (const auto& [field, value] : made.set) {
        record.set(field, value);
    }
    return record;
}

/// What is about the record is about what it became too, where it does not say otherwise.
void carry(Replica& replica, const Record& record, const Made& made, std::vector<Edit>& edits)
{
    const Entity& from = *record.entity;
    for (const std::string& name : shapeOf(record).carries) {
        const Entity& of = replica.catalogue().at(name);
        const Field* about = of.fieldAbout(from.name);
        if (about == nullptr) {
            continue; // the company hides it
        }
        for (const Row& row : replica.related(of, *about, record.key(), kCarriedMax)) {
            // Another's work is not ours to change, and one refusal would undo the whole.
            if (row.record.reference(of.scope.owner) != record.reference(from.scope.owner)) {
                continue;
            }
            Edit edit = Edit::update(row.record);
            for (const auto& [entity, id] : made) {
                const Field* field = of.fieldAbout(entity);
                if (field != nullptr && isEmpty(row.record.values[field->index]) &&
                    !edit.sets(field->name)) {
                    edit.set[field->name] = referenceTo(*field, {entity, id});
                }
            }
            if (!edit.set.empty()) {
                edits.push_back(std::move(edit));
            }
        }
    }
}

} // namespace

KnownRecords knownFor(Replica& replica, const Record& record)
{
    const ConversionShape& shape = shapeOf(record);
    KnownRecords known;
    for (const ConversionPart& part : shape.into) {
        if (part.known.empty()) {
            continue;
        }
        Record like(replica.catalogue().at(part.entity), {});
        for (auto& [field, value] : taken(record, *like.entity, part.known)) {
            like.set(field, value);
        }
        known[part.entity] = findDuplicates(replica, part.entity, identityOf(like), {});
    }
    // What a known record refers to is worth offering too: the account where a known person works.
    for (const ConversionPart& part : shape.into) {
        for (const auto& [field, entity] : part.refer) {
            const auto offered = known.find(entity);
            const auto people = known.find(part.entity);
            if (offered == known.end() || people == known.end()) {
                continue;
            }
            for (const Duplicate& one : people->second) {
                const std::optional<RecordKey> key = one.row.record.referred(field);
                const bool isNew =
                    key && key->entity == entity &&
                    std::none_of(offered->second.begin(), offered->second.end(),
                                 [&](const Duplicate& o) { return o.row.record.id == key->id; });
                const auto row = isNew ? replica.find(entity, key->id) : std::nullopt;
                if (row) {
                    offered->second.push_back({*row, one.likeness});
                }
            }
        }
    }
    return known;
}

std::string titleOfNew(Replica& replica, const Record& record, const std::string& entity)
{
    const ConversionPart* part = shapeOf(record).part(entity);
    check(part != nullptr, "the title of what is not made");
    Record like(replica.catalogue().at(entity), {});
    for (const auto& [field, value] : taken(record, *like.entity, part->take)) {
        like.set(field, value);
    }
    return like.title();
}

std::vector<const Field*> missingInNew(Replica& replica, const Record& record,
                                       const std::string& entity)
{
    const ConversionPart* part = shapeOf(record).part(entity);
    check(part != nullptr, "what lacks in what is not made");
    Record made = recordOf(replica, newRecord(replica, record, *part, {}, {}, {}));
    std::vector<const Field*> missing;
    for (const Field& field : made.entity->fields) {
        if (field.required && isAskedAtEntry(*made.entity, field) &&
            isBlank(made.values[field.index])) {
            missing.push_back(&field);
        }
    }
    return missing;
}

Result<std::vector<Edit>> convertRecord(Replica& replica, const Record& record,
                                        const ConversionChoices& choices, Date today)
{
    const Entity& entity = *record.entity;
    if (!entity.converts) {
        return Error{ErrorCode::invalid, entity.name, "is not converted"};
    }
    const std::string& state = entity.status->field;
    if (record.text(state) == entity.converts->state) {
        return Error{ErrorCode::invalid, state, "is converted already"};
    }
    std::vector<Edit> edits;
    Made made;
    FieldValues links;
    for (const ConversionPart& part : entity.converts->into) {
        const auto decided = choices.find(part.entity);
        const ConversionChoice choice =
            decided != choices.end() ? decided->second : ConversionChoice{};
        if (choice.isLeftOut) {
            if (!part.isOptional) {
                return Error{ErrorCode::invalid, part.entity, "is not optional"};
            }
            continue;
        }
        RecordId id = choice.known.value_or(RecordId{});
        if (choice.known && !replica.find(part.entity, id)) {
            return Error{ErrorCode::notFound, part.entity, id.toString()};
        }
        if (!choice.known) {
            edits.push_back(newRecord(replica, record, part, choice, made, today));
            id = edits.back().id;
            const Done entered = checkEntry(recordOf(replica, edits.back()), true,
                                            [](const Field&) { return false; });
            if (!entered) {
                Error lacking = entered.error();
                lacking.args = {part.entity};
                return lacking;
            }
        }
        made[part.entity] = id;
        links[part.field] = referenceTo(*entity.field(part.field), {part.entity, id});
    }
    Result<Edit> moved = moveState(record, entity.converts->state, std::move(links));
    if (!moved) {
        return moved.error();
    }
    carry(replica, record, made, edits);
    edits.push_back(std::move(*moved));
    return edits;
}

} // namespace caravan
