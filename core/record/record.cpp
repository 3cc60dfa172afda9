// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/record.h"

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/schema/value_check.h"

#include <algorithm>

namespace caravan {

Record::Record(const Entity& of, RecordId recordId)
    : entity(&of), id(recordId), values(of.fields.size())
{
}

const Value& Record::value(std::string_view field) const
{
    const Field* f = entity->field(field);
    check(f != nullptr, "a field that code names is missing in the entity");
    return values[f->index];
}

void Record::set(std::string_view field, Value value)
{
    const Field* f = entity->field(field);
    check(f != nullptr, "a field that code names is missing in the entity");
    values[f->index] = std::move(value);
}

RecordId Record::reference(std::string_view field) const
{
    const RecordId* target = std::get_if<RecordId>(&value(field));
    return target != nullptr ? *target : RecordId{};
}

std::optional<RecordKey> Record::referred(std::string_view field) const
{
    const Field* f = entity->field(field);
    check(f != nullptr, "a field that code names is missing in the entity");
    return targetOf(*f, values[f->index]);
}

GroupValue Record::groupValue(const Group& group) const
{
    GroupValue value;
    value.reserve(group.fields.size());
    for (const std::size_t index : group.fields) {
        value.push_back(values[index]);
    }
    return value;
}

void Record::setGroup(const Group& group, const GroupValue& value)
{
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
        values[group.fields[i]] = value[i];
    }
}

Revision Record::version(std::string_view group) const
{
    const auto found = vers.find(group);
    if (found != vers.end()) {
        return found->second;
    }
    return rev == 0 ? 0 : 1;
}

std::string Record::title() const
{
    std::string joined;
    for (const std::string& field : entity->title) {
        const std::string& part = text(field);
        if (!part.empty()) {
            joined += (joined.empty() ? "" : " ") + part;
        }
    }
    return joined;
}

namespace {

/// Empty, or nothing but white space.
bool isBlank(const Value& value)
{
    const std::string* text = std::get_if<std::string>(&value);
    return text != nullptr ? trimmed(*text).empty() : isEmpty(value);
}

} // namespace

bool isAskedAtEntry(const Entity& entity, const Field& field)
{
    return isCompanyName(field.name) || isCompanyName(entity.name);
}

Done checkEntry(const Record& record, bool isNew,
                const std::function<bool(const Field&)>& isEntered)
{
    const Entity& entity = *record.entity;
    for (const Field& field : entity.fields) {
        const bool concerns =
            isNew || std::any_of(entity.fields.begin(), entity.fields.end(), [&](const Field& f) {
                return f.section == field.section && isEntered(f);
            });
        if (field.required && concerns && isAskedAtEntry(entity, field) &&
            isBlank(record.values[field.index])) {
            return Error{ErrorCode::required, field.name, "is required"};
        }
    }
    return done();
}

Done checkRecord(const Record& record)
{
    const Entity& entity = *record.entity;
    for (const Field& field : entity.fields) {
        const Value& value = record.values[field.index];
        if (field.required && !isAskedAtEntry(entity, field) && isBlank(value)) {
            return Error{ErrorCode::required, field.name, "is required"};
        }
        if (Done checked = checkValue(field, value); !checked) {
            return checked;
        }
    }
    if (entity.status) {
        const auto required = entity.status->required.find(record.text(entity.status->field));
        if (required != entity.status->required.end()) {
            for (const std::string& name : required->second) {
                if (isEmpty(record.value(name))) {
                    return Error{ErrorCode::required, name,
                                 "is required in the state " + required->first};
                }
            }
        }
    }
    return done();
}

namespace {

const std::vector<std::string>* frozenFields(const Record& record)
{
    const auto& status = record.entity->status;
    if (!status) {
        return nullptr;
    }
    const auto frozen = status->frozen.find(record.text(status->field));
    return frozen == status->frozen.end() ? nullptr : &frozen->second;
}

} // namespace

bool isFrozen(const Record& record)
{
    return frozenFields(record) != nullptr;
}

Done checkFrozen(const Record& before, const Record& after)
{
    if (const std::vector<std::string>* fields = frozenFields(before)) {
        for (const std::string& name : *fields) {
            if (before.value(name) != after.value(name)) {
                return Error{ErrorCode::frozen, name,
                             "cannot change any more in the state " +
                                 before.text(before.entity->status->field)};
            }
        }
    }
    return done();
}

} // namespace caravan
