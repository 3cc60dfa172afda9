// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_keys.h"

#include "core/base/name_key.h"
#include "core/base/phone.h"
#include "core/base/text.h"
#include "core/schema/value_text.h"

#include <algorithm>
#include <functional>

namespace caravan {
namespace {

constexpr std::size_t kPhoneDigits = 8; ///< without area codes people leave out

std::uint32_t hashOf(const std::string& text)
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

std::size_t ImportKeys::slot(const std::string& field)
{
    const auto [found, isNew] = m_slots.try_emplace(field, m_fields.size());
    if (isNew) {
        m_fields.push_back(m_entity.field(field));
    }
    return found->second;
}

ImportKeys::ImportKeys(const Catalogue& catalogue, const Entity& entity, const ImportPlan& plan)
    : m_entity(entity), m_isByMarks(plan.knowsByMarks), m_changes(plan.updateExisting)
{
    for (const std::string& field : plan.key) {
        m_key.push_back(slot(field));
    }
    for (const ImportColumn& column : plan.columns) {
        if (column.part.empty()) {
            m_mapped.push_back(slot(column.field));
        }
    }
    for (const auto& [field, text] : plan.set) {
        m_mapped.push_back(slot(field));
    }
    const auto isCode = [](const Field& field) {
        return field.uniqueHint && field.search == SearchKind::code;
    };
    for (const std::string& name : entity.title) {
        if (!isCode(*entity.field(name))) {
            m_titles.push_back(name);
            m_title.push_back(slot(name));
        }
    }
    const Entity* customers = catalogue.serving(Serves::customers);
    bool hasMail = false;
    bool isNamedUniquely = false;
    for (const Field& field : entity.fields) {
        if (isCode(field)) {
            m_codes.push_back(slot(field.name));
        } else if (field.type == FieldType::mail) {
            m_mails.push_back(slot(field.name));
            hasMail = true;
        } else if (field.type == FieldType::phone) {
            m_phones.push_back(slot(field.name));
        } else if (field.addressPart != AddressPart::none &&
                   field.addressPart != AddressPart::region) { // many live in one region
            m_address.push_back(slot(field.name));
        } else if (entity.subtitle == field.name ||
                   (customers != nullptr && field.target == customers->name)) {
            // What stands above it in a tree is no mark: branches share it.
            if (field.target != entity.name && !field.isReadOnly) {
                m_companies.push_back(slot(field.name));
            }
        } else if (field.type == FieldType::date || field.type == FieldType::dateTime) {
            m_days.push_back(slot(field.name));
        }
        isNamedUniquely =
            isNamedUniquely || (field.uniqueHint && field.name == entity.title.front());
    }
    std::sort(m_mapped.begin(), m_mapped.end());
    m_mapped.erase(std::unique(m_mapped.begin(), m_mapped.end()), m_mapped.end());
    m_kind = isNamedUniquely ? Kind::company : hasMail ? Kind::person : Kind::other;
}

std::vector<ImportKeys::Hash> ImportKeys::hashes(const Values& values) const
{
    std::vector<Hash> row(m_fields.size(), 0);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto value = values.find(m_fields[i]->name);
        if (value != values.end() && !isEmpty(value->second)) {
            const auto target = targetOf(*m_fields[i], value->second);
            const std::string name = target && m_replica != nullptr
                                         ? m_replica->title(target->entity, target->id)
                                         : std::string();
            row[i] = hashOf(comparable(*m_fields[i], name.empty() ? value->second : Value(name)));
        }
    }
    return row;
}

/// Under what a row is looked for: its key, or its name and its codes. A row without any is looked
/// for as a whole.
std::vector<std::uint64_t> ImportKeys::keysOf(const std::vector<Hash>& row) const
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
    if (!m_isByMarks && hasAll(m_key)) {
        addWhole(m_key, 1);
        return keys;
    }
    if (m_isByMarks) {
        for (const std::size_t code : m_codes) {
            if (row[code] != 0) {
                addWhole({code}, 2 + code);
            }
        }
    }
    if (says(m_title, row.data())) {
        addWhole(m_title, 1'000'003);
    } else {
        addWhole(m_mapped, 1'000'033);
    }
    return keys;
}

void ImportKeys::add(const RecordId& id, std::size_t line, const std::vector<Hash>& row)
{
    const auto at = static_cast<std::uint32_t>(m_known.size());
    m_known.push_back({id, static_cast<std::uint32_t>(line)});
    m_marks.insert(m_marks.end(), row.begin(), row.end());
    for (const std::uint64_t key : keysOf(row)) {
        m_index.emplace(key, at);
    }
}

Done ImportKeys::load(Replica& replica)
{
    constexpr std::int64_t kPage = 2000;
    m_replica = &replica;
    for (std::int64_t offset = 0;; offset += kPage) {
        const auto rows = replica.select({m_entity.name, {}, {}, {}}, offset, kPage);
        if (!rows) {
            return rows.error(); // else the file would make again what is there
        }
        for (const Row& row : *rows) {
            Values values;
            for (const Field* field : m_fields) {
                const Value& value = row.record.values[field->index];
                if (const auto target = targetOf(*field, value)) {
                    const std::string& name = replica.title(target->entity, target->id);
                    values[field->name] = name.empty() ? valueToText(value) : name;
                } else {
                    values[field->name] = value;
                }
            }
            add(row.record.id, 0, hashes(values));
        }
        if (rows->empty()) {
            m_isTaken.assign(m_known.size(), false);
            return done();
        }
    }
}

std::string ImportKeys::told(std::uint32_t known) const
{
    const Known& one = m_known[known];
    if (one.line != 0) {
        return "line " + std::to_string(one.line);
    }
    return "\"" + m_replica->title(m_entity.name, one.id) + "\", which is known already";
}

ImportKeys::Found ImportKeys::pick(const Hash* row, const std::vector<std::uint32_t>& alike)
{
    std::vector<std::uint32_t> same;
    std::vector<std::uint32_t> unsure;
    const auto isInFileToo = [&](const Known& record) {
        return record.line == 0 && std::any_of(alike.begin(), alike.end(), [&](std::uint32_t one) {
                   return m_known[one].line != 0 && m_known[one].id == record.id;
               });
    };
    for (const std::uint32_t known : alike) {
        if (isInFileToo(m_known[known])) {
            continue; // a row before this one had it
        }
        const bool isUsed = m_known[known].line == 0 && m_isTaken[known];
        const Likeness likeness = m_isByMarks ? byMarks(row, known) : byKey(row, known);
        const bool isTwin = isUsed && m_kind == Kind::other && m_isByMarks;
        if (likeness == Likeness::same && !isTwin) {
            same.push_back(known);
        } else if (likeness == Likeness::unsure) {
            unsure.push_back(known);
        }
    }
    if (same.size() > 1) { // what agrees in more, is it
        const auto agreement = [&](std::uint32_t known) {
            const Hash* there = marksOf(known);
            return std::count_if(m_fields.begin(), m_fields.end(), [&](const Field* field) {
                const auto at = m_slots.at(field->name);
                return row[at] != 0 && row[at] == there[at];
            });
        };
        std::stable_sort(same.begin(), same.end(), [&](std::uint32_t a, std::uint32_t b) {
            return agreement(a) > agreement(b);
        });
        const bool isTwice = m_kind == Kind::other || isEqual(row, marksOf(same.front()));
        if (agreement(same[0]) == agreement(same[1]) && !isTwice) {
            return {Found::Kind::unsure,
                    {},
                    "may be any of " + std::to_string(same.size()) + " that are named so"};
        }
    }
    if (same.empty()) {
        return unsure.empty()
                   ? Found{}
                   : Found{Found::Kind::unsure, {}, "may be the same as " + told(unsure.front())};
    }
    const std::uint32_t it = same.front();
    if (m_known[it].line == 0) {
        m_isTaken[it] = true;
        return {Found::Kind::existing, m_known[it].id, {}};
    }
    if (m_isByMarks && !addsNothing(row, marksOf(it))) {
        return {Found::Kind::unsure, {}, "says something else than " + told(it)};
    }
    return {Found::Kind::inFile, m_known[it].id, {}};
}

ImportKeys::Found ImportKeys::take(const Values& values, std::size_t line, const RecordId& id)
{
    const std::vector<Hash> row = hashes(values);
    std::vector<std::uint32_t> alike;
    for (const std::uint64_t key : keysOf(row)) {
        const auto [first, last] = m_index.equal_range(key);
        for (auto one = first; one != last; ++one) {
            alike.push_back(one->second);
        }
    }
    std::sort(alike.begin(), alike.end());
    alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
    Found found = pick(row.data(), alike);
    if (found.kind == Found::Kind::fresh) {
        found.id = id;
        add(id, line, row);
    } else if (found.kind == Found::Kind::existing && (m_kind != Kind::other || !m_isByMarks)) {
        add(found.id, line, row); // a second row of it is one in this file
    }
    return found;
}

} // namespace caravan
