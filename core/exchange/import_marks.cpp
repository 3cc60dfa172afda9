// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_marks.h"

#include "core/base/name_key.h"
#include "core/base/phone.h"
#include "core/base/text.h"
#include "core/schema/value_text.h"

#include <algorithm>
#include <functional>

namespace caravan {
namespace {

constexpr std::size_t kPhoneDigits = 8; ///< without area codes people leave out

std::uint32_t hashOfText(const std::string& text)
{
    if (text.empty()) {
        return 0;
    }
    const std::uint64_t whole = std::hash<std::string>{}(text);
    const auto folded = static_cast<std::uint32_t>(whole ^ (whole >> 32));
    return folded == 0 ? 1 : folded;
}

std::string comparable(const Field& field, const Value& value)
{
    std::string text = valueToText(value);
    switch (field.type) {
    case FieldType::phone: {
        std::string digits =
            phoneDigits(dialledPhone(text).substr(0, dialledPhone(text).find(';')));
        return digits.size() > kPhoneDigits ? digits.substr(digits.size() - kPhoneDigits) : digits;
    }
    case FieldType::mail:
        return foldForSearch(trimmed(text));
    case FieldType::text:
    case FieldType::reference:
        return nameKey(text);
    case FieldType::longText:
        return std::string(trimmed(text));
    default:
        return text;
    }
}

} // namespace

ImportMarks::ImportMarks(const Catalogue& catalogue, const Entity& entity, const ImportPlan& plan)
    : isByMarks(plan.knowsByMarks), changesKnown(plan.updateExisting)
{
    for (const std::string& field : plan.key) {
        key.push_back(slot(entity, field));
    }
    for (const ImportColumn& column : plan.columns) {
        if (column.part.empty()) {
            mapped.push_back(slot(entity, column.field));
        }
    }
    for (const auto& [field, text] : plan.set) {
        mapped.push_back(slot(entity, field));
    }
    const auto isCode = [](const Field& field) {
        return field.uniqueHint && field.search == SearchKind::code;
    };
    for (const std::string& name : entity.title) {
        if (!isCode(*entity.field(name))) {
            titles.push_back(name);
            title.push_back(slot(entity, name));
        }
    }
    const Entity* customers = catalogue.serving(Serves::customers);
    bool hasMail = false;
    bool isNamedUniquely = false;
    for (const Field& field : entity.fields) {
        if (isCode(field)) {
            codes.push_back(slot(entity, field.name));
        } else if (field.type == FieldType::mail) {
            mails.push_back(slot(entity, field.name));
            hasMail = true;
        } else if (field.type == FieldType::phone) {
            phones.push_back(slot(entity, field.name));
        } else if (field.addressPart != AddressPart::none &&
                   field.addressPart != AddressPart::region) { // many live in one region
            address.push_back(slot(entity, field.name));
        } else if (entity.subtitle == field.name ||
                   (customers != nullptr && field.target == customers->name)) {
            // What stands above it in a tree is no mark: branches share it.
            if (field.target != entity.name && !field.isReadOnly) {
                companies.push_back(slot(entity, field.name));
            }
        } else if (field.type == FieldType::date || field.type == FieldType::dateTime) {
            days.push_back(slot(entity, field.name));
        }
        isNamedUniquely =
            isNamedUniquely || (field.uniqueHint && field.name == entity.title.front());
    }
    std::sort(mapped.begin(), mapped.end());
    mapped.erase(std::unique(mapped.begin(), mapped.end()), mapped.end());
    kind = isNamedUniquely ? Kind::company : hasMail ? Kind::person : Kind::other;
}

std::size_t ImportMarks::slot(const Entity& entity, const std::string& field)
{
    const auto [found, isNew] = slotOf.try_emplace(field, fields.size());
    if (isNew) {
        fields.push_back(entity.field(field));
    }
    return found->second;
}

ImportMarks::Hash ImportMarks::hashOf(const Field& field, const Value& value)
{
    return hashOfText(comparable(field, value));
}

std::vector<std::uint64_t> ImportMarks::keysOf(const std::vector<Hash>& row) const
{
    std::vector<std::uint64_t> keys;
    const auto addWhole = [&](const std::vector<std::size_t>& slots, std::uint64_t seed) {
        for (const std::size_t at : slots) {
            seed = seed * 1'099'511'628'211U + row[at]; // FNV-1a's prime
        }
        keys.push_back(seed);
    };
    const auto hasAll = [&](const std::vector<std::size_t>& slots) {
        return !slots.empty() && std::all_of(slots.begin(), slots.end(),
                                             [&](std::size_t at) { return row[at] != 0; });
    };
    if (!isByMarks && hasAll(key)) {
        addWhole(key, 1);
        return keys;
    }
    if (isByMarks) {
        for (const std::size_t code : codes) {
            if (row[code] != 0) {
                addWhole({code}, 2 + code);
            }
        }
    }
    if (says(title, row.data())) {
        addWhole(title, 1'000'003);
    } else {
        addWhole(mapped, 1'000'033);
    }
    return keys;
}

bool ImportMarks::share(const Slots& slots, const Hash* a, const Hash* b)
{
    return std::any_of(slots.begin(), slots.end(), [&](std::size_t one) {
        return a[one] != 0 && std::any_of(slots.begin(), slots.end(),
                                          [&](std::size_t other) { return a[one] == b[other]; });
    });
}

bool ImportMarks::differ(const Slots& slots, const Hash* a, const Hash* b)
{
    return std::any_of(slots.begin(), slots.end(),
                       [&](std::size_t at) { return a[at] != 0 && b[at] != 0 && a[at] != b[at]; });
}

bool ImportMarks::says(const Slots& slots, const Hash* row)
{
    return std::any_of(slots.begin(), slots.end(), [&](std::size_t at) { return row[at] != 0; });
}

bool ImportMarks::isEqual(const Hash* a, const Hash* b) const
{
    return std::all_of(mapped.begin(), mapped.end(),
                       [&](std::size_t at) { return a[at] == b[at]; });
}

bool ImportMarks::addsNothing(const Hash* row, const Hash* to) const
{
    return std::all_of(mapped.begin(), mapped.end(),
                       [&](std::size_t at) { return row[at] == 0 || row[at] == to[at]; });
}

} // namespace caravan
