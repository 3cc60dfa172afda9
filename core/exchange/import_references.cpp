// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_references.h"

#include "core/base/name_key.h"
#include "core/base/text.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"

namespace caravan {

void ImportReferences::follow(ImportReferences& earlier)
{
    m_earlier.push_back(&earlier);
    for (const ImportColumn& column : m_plan.columns) {
        const Field& field = *m_entity.field(column.field);
        if (!column.lookup.empty() && field.target == earlier.m_entity.name) {
            earlier.m_taught[column.lookup];
        }
    }
}

void ImportReferences::learn(const CsvRow& row, const Values& values, const RecordId& id,
                             bool isFresh)
{
    for (auto& [field, texts] : m_taught) {
        const auto value = values.find(field);
        const std::string text = value == values.end() ? "" : valueToText(value->second);
        if (isFresh) {
            texts.emplace_back(text, id);
        }
        m_ofLine[row.line] = {id, text};
    }
    for (const ImportColumn& column : m_plan.columns) {
        const Field* own = m_entity.field(column.lookup);
        if (own != nullptr && m_entity.field(column.field)->target == m_entity.name && isFresh) {
            const auto value = values.find(own->name);
            lookup(m_entity, *own)
                .learn(value == values.end() ? "" : valueToText(value->second), id);
        }
    }
}

std::string ImportReferences::titleOf(const ImportColumn& column, const std::string& text)
{
    const Linked linked = linkedBy(*m_entity.field(column.field), column, text);
    if (linked.key) {
        return m_replica.title(linked.key->entity, linked.key->id);
    }
    if (linked.by == nullptr || linked.entity->title.front() == linked.by->name) {
        return linked.entity != nullptr ? linked.name : text;
    }
    const Entity& target = *linked.entity;
    const auto id = lookup(target, *linked.by).find(text).id;
    const std::string& title = id ? m_replica.title(target.name, *id) : text;
    return title.empty() ? text : title;
}

void ImportReferences::refer(const CsvRow& row, Values& values, Problems problems)
{
    for (const ImportColumn& column : m_plan.columns) {
        if (!column.lookup.empty()) {
            referBy(row, column, values, problems);
        }
    }
}

ImportLookup& ImportReferences::lookup(const Entity& entity, const Field& field)
{
    std::unique_ptr<ImportLookup>& one = m_lookups[entity.name + "." + field.name];
    if (!one) {
        one = std::make_unique<ImportLookup>(m_replica, entity, field);
        for (const ImportReferences* earlier : m_earlier) {
            const auto taught = earlier->m_taught.find(field.name);
            if (earlier->m_entity.name == entity.name && taught != earlier->m_taught.end()) {
                for (const auto& [text, id] : taught->second) {
                    one->learn(text, id);
                }
            }
        }
    }
    return *one;
}

ImportReferences::Linked ImportReferences::linkedBy(const Field& field, const ImportColumn& column,
                                                    const std::string& text) const
{
    const Catalogue& catalogue = m_replica.catalogue();
    if (field.type == FieldType::reference) {
        const Entity& target = catalogue.at(field.target);
        return {{}, &target, target.field(column.lookup), text};
    }
    std::optional<RecordKey> key = RecordKey::parse(text);
    if (key && field.mayReferTo(key->entity)) {
        return {std::move(key), nullptr, nullptr, text};
    }
    const std::size_t slash = text.find('/');
    const std::string entity(trimmed(text.substr(0, slash)));
    if (slash == std::string::npos || !field.mayReferTo(entity)) {
        return {};
    }
    const Entity& target = catalogue.at(entity);
    return {{},
            &target,
            target.field(target.title.front()),
            std::string(trimmed(text.substr(slash + 1)))};
}

/// What an earlier plan makes of this very row: two branches of one name are told apart by it.
std::optional<RecordId> ImportReferences::ofSameRow(std::size_t line, const Entity& target,
                                                    const Field& by, const std::string& text) const
{
    for (const ImportReferences* earlier : m_earlier) {
        const auto made = earlier->m_ofLine.find(line);
        if (earlier->m_entity.name == target.name && earlier->m_taught.count(by.name) != 0 &&
            made != earlier->m_ofLine.end() && nameKey(made->second.second) == nameKey(text)) {
            return made->second.first;
        }
    }
    return std::nullopt;
}

void ImportReferences::referBy(const CsvRow& row, const ImportColumn& column, Values& values,
                               Problems problems)
{
    const Field& field = *m_entity.field(column.field);
    std::string text = m_cells.meaning(column, m_cells.cell(row, column.column));
    if (text.empty()) {
        m_emptyCells += problems != nullptr ? 1U : 0U;
        return;
    }
    const auto problem = [&](const std::string& reason, const std::string& suggestion,
                             ImportProblem::Kind kind) {
        if (problems != nullptr) {
            problems->push_back(
                {row.line, column.column, beginningOf(text), reason, suggestion, kind});
        }
    };
    const Linked linked = linkedBy(field, column, text);
    if (linked.key) {
        values[field.name] = *linked.key;
        return;
    }
    if (linked.entity == nullptr) {
        problem("is not entity/name or entity/id of a record", "", ImportProblem::Kind::value);
        return;
    }
    const Entity& target = *linked.entity;
    const Field* by = linked.by;
    text = linked.name;
    if (by == nullptr) {
        problem(target.name + " has no field " + column.lookup, "", ImportProblem::Kind::value);
        return;
    }
    if (const auto id = ofSameRow(row.line, target, *by, text)) {
        values[field.name] = referenceTo(field, {target.name, *id});
        return;
    }
    ImportLookup& names = lookup(target, *by);
    const ImportLookup::Found found = names.find(text);
    if (found.id) {
        values[field.name] = referenceTo(field, {target.name, *found.id});
        return;
    }
    if (found.count > 1) {
        problem("is the " + by->name + " of " + std::to_string(found.count) + " " +
                    label(target.plural, "en") + "; which one cannot be told",
                "", ImportProblem::Kind::identity);
        return;
    }
    const bool isTitle = !target.title.empty() && target.title.front() == by->name;
    const bool isSaid = m_cells.mended(column, m_cells.cell(row, column.column)).has_value();
    const std::string alike = column.makesMissing && !isSaid ? names.doubtful(text) : std::string();
    if (column.makesMissing && isTitle && alike.empty() && checkValue(*by, text)) {
        Edit edit = Edit::create(target.name, m_replica.newId());
        edit.set[by->name] = text;
        names.learn(text, edit.id);
        values[field.name] = referenceTo(field, {target.name, edit.id});
        m_made[target.name].push_back(std::move(edit));
        return;
    }
    const std::string near = !alike.empty()        ? alike
                             : problems != nullptr ? names.suggestion(text)
                                                   : std::string();
    problem("no " + target.name + " is named so", near, ImportProblem::Kind::value);
}

} // namespace caravan
