// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_keys.h"

#include "core/schema/value_text.h"

#include <algorithm>

namespace caravan {

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
            for (const Field* field : m_compared.fields) {
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

std::vector<ImportKeys::Hash> ImportKeys::hashes(const Values& values) const
{
    std::vector<Hash> row(m_compared.fields.size(), 0);
    for (std::size_t i = 0; i < m_compared.fields.size(); ++i) {
        const auto value = values.find(m_compared.fields[i]->name);
        if (value != values.end() && !isEmpty(value->second)) {
            const auto target = targetOf(*m_compared.fields[i], value->second);
            const std::string name = target && m_replica != nullptr
                                         ? m_replica->title(target->entity, target->id)
                                         : std::string();
            row[i] = ImportMarks::hashOf(*m_compared.fields[i],
                                         name.empty() ? value->second : Value(name));
        }
    }
    return row;
}

void ImportKeys::add(const RecordId& id, std::size_t line, const std::vector<Hash>& row)
{
    const auto at = static_cast<std::uint32_t>(m_known.size());
    m_known.push_back({id, static_cast<std::uint32_t>(line)});
    m_marks.insert(m_marks.end(), row.begin(), row.end());
    for (const std::uint64_t key : m_compared.keysOf(row)) {
        m_index.emplace(key, at);
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
    using Verdict = ImportLikeness::Verdict;
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
        const Verdict likeness = m_likeness.of(row, marksOf(known), m_known[known].line != 0);
        const bool isTwin =
            isUsed && m_compared.kind == ImportMarks::Kind::other && m_compared.isByMarks;
        if (likeness == Verdict::same && !isTwin) {
            same.push_back(known);
        } else if (likeness == Verdict::unsure) {
            unsure.push_back(known);
        }
    }
    if (same.size() > 1) { // what agrees in more, is it
        const auto agreement = [&](std::uint32_t known) {
            const Hash* there = marksOf(known);
            return std::count_if(m_compared.fields.begin(), m_compared.fields.end(),
                                 [&](const Field* field) {
                                     const auto at = m_compared.slotOf.at(field->name);
                                     return row[at] != 0 && row[at] == there[at];
                                 });
        };
        std::stable_sort(same.begin(), same.end(), [&](std::uint32_t a, std::uint32_t b) {
            return agreement(a) > agreement(b);
        });
        const bool isTwice = m_compared.kind == ImportMarks::Kind::other ||
                             m_compared.isEqual(row, marksOf(same.front()));
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
    if (m_compared.isByMarks && !m_compared.addsNothing(row, marksOf(it))) {
        return {Found::Kind::unsure, {}, "says something else than " + told(it)};
    }
    return {Found::Kind::inFile, m_known[it].id, {}};
}

ImportKeys::Found ImportKeys::take(const Values& values, std::size_t line, const RecordId& id)
{
    const std::vector<Hash> row = hashes(values);
    std::vector<std::uint32_t> alike;
    for (const std::uint64_t key : m_compared.keysOf(row)) {
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
    } else if (found.kind == Found::Kind::existing &&
               (m_compared.kind != ImportMarks::Kind::other || !m_compared.isByMarks)) {
        add(found.id, line, row); // a second row of it is one in this file
    }
    return found;
}

} // namespace caravan
