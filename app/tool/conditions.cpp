// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/conditions.h"

#include "core/actions/attach_file.h"
#include "core/schema/value_text.h"

namespace caravan::tool {
namespace {

struct Sign {
    std::string_view text;
    Compare compare;
};

// Longer signs first, so that ">=" is not taken for ">".
constexpr Sign kSigns[] = {
    {"!=", Compare::notEqual}, {"<=", Compare::lessOrEqual}, {">=", Compare::greaterOrEqual},
    {"=", Compare::equal},     {"<", Compare::less},         {">", Compare::greater},
    {"~", Compare::contains},
};

Error unknownField(const Entity& entity, const std::string& name)
{
    std::string known;
    for (const Field& field : entity.fields) {
        known += (known.empty() ? "" : ", ") + field.name;
    }
    return Error{ErrorCode::invalid, name,
                 "is not a field of " + entity.name + "; known are " + known};
}

} // namespace

Result<Value> typedValue(Replica& replica, const Field& field, const std::string& text)
{
    if (!field.isReferring() || text.empty() || RecordId::parse(text) || RecordKey::parse(text)) {
        return valueFromText(field, text);
    }
    std::string of = field.target;
    std::string name = text;
    if (field.type == FieldType::link) { // "account/Acme"
        const std::size_t slash = text.find('/');
        of = text.substr(0, slash);
        if (slash == std::string::npos || !field.mayReferTo(of)) {
            return Error{ErrorCode::invalid, field.name, "is not entity/name or entity/id"};
        }
        name = text.substr(slash + 1);
    }
    const Entity& target = replica.catalogue().at(of);
    const auto found = replica.select(
        {target.name, Filter::where(target.title.front(), Compare::equal, name), {}, {}}, 0, 2);
    if (!found) {
        return found.error();
    }
    if (found->empty()) {
        return Error{ErrorCode::notFound, field.name, "no " + target.name + " \"" + name + "\""};
    }
    if (found->size() > 1) {
        return Error{ErrorCode::invalid, field.name,
                     "several are called \"" + name + "\"; give the id"};
    }
    return referenceTo(field, {target.name, found->front().record.id});
}

Result<Filter> conditionFrom(Replica& replica, const Entity& entity, const std::string& text)
{
    std::size_t at = std::string::npos;
    const Sign* sign = nullptr;
    for (const Sign& candidate : kSigns) {
        const std::size_t found = text.find(candidate.text);
        if (found != std::string::npos && found < at) {
            at = found;
            sign = &candidate;
        }
    }
    if (sign == nullptr) {
        return Error{ErrorCode::invalid, text, "is not FIELD=VALUE"};
    }
    const std::string name = text.substr(0, at);
    const std::string typed = text.substr(at + sign->text.size());
    const Field* field = entity.field(name);
    if (field == nullptr) {
        return unknownField(entity, name);
    }
    if (typed.empty()) {
        return Filter::whereEmpty(name, sign->compare == Compare::equal);
    }
    if (sign->compare == Compare::contains) {
        return Filter::where(name, Compare::contains, typed);
    }
    if (field->type == FieldType::money && typed.find(' ') == std::string::npos) {
        const std::optional<Decimal> amount = Decimal::parse(typed);
        if (!amount) {
            return Error{ErrorCode::invalid, name, "is not an amount"};
        }
        return Filter::where(name, sign->compare, *amount);
    }
    const Result<Value> value = typedValue(replica, *field, typed);
    if (!value) {
        return value.error();
    }
    return Filter::where(name, sign->compare, *value);
}

Result<std::pair<std::string, Value>> assignmentFrom(Replica& replica, const Entity& entity,
                                                     const std::string& text)
{
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0) {
        return Error{ErrorCode::invalid, text, "is not FIELD=VALUE"};
    }
    const std::string name = text.substr(0, at);
    const Field* field = entity.field(name);
    if (field == nullptr) {
        return unknownField(entity, name);
    }
    const std::string typed = text.substr(at + 1);
    if (field->type == FieldType::file && !typed.empty()) {
        const Result<FileRef> taken = takeFile(replica, typed);
        return taken ? Result<std::pair<std::string, Value>>(std::pair(name, Value(*taken)))
                     : taken.error();
    }
    const Result<Value> value = typedValue(replica, *field, typed);
    if (!value) {
        return value.error();
    }
    return std::pair(name, *value);
}

} // namespace caravan::tool
