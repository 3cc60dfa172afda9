// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/edited_source.h"

namespace caravan {
namespace {

/// The record as the edit leaves it; nothing when that cannot be told.
std::optional<Record> edited(const Catalogue& catalogue, const Edit& edit,
                             std::optional<Record> now)
{
    const Entity* entity = catalogue.entity(edit.entity);
    if (entity == nullptr || edit.kind == ChangeKind::remove) {
        return std::nullopt;
    }
    if (!now && edit.kind != ChangeKind::create) {
        return std::nullopt;
    }
    Record record = now ? std::move(*now) : Record(*entity, edit.id);
    if (edit.kind == ChangeKind::create) {
        for (const Field& field : entity->fields) {
            if (isEmpty(record.values[field.index])) {
                record.values[field.index] = field.defaultValue;
            }
        }
    }
    for (const auto& [name, value] : edit.set) {
        if (const Field* field = entity->field(name)) {
            record.values[field->index] = value;
        }
    }
    return record;
}

} // namespace

EditedSource::EditedSource(RecordSource& below, const std::vector<Edit>& edits) : m_below(below)
{
    for (const Edit& edit : edits) {
        apply(edit);
    }
}

void EditedSource::apply(const Edit& edit)
{
    m_edited[edit.key()] = edited(catalogue(), edit, find(edit.entity, edit.id));
    if (edit.kind == ChangeKind::merge) {
        m_edited[{edit.entity, edit.loser}] = std::nullopt;
    }
}

std::optional<Record> EditedSource::find(const std::string& entity, const RecordId& id)
{
    const auto known = m_edited.find({entity, id});
    return known != m_edited.end() ? known->second : m_below.find(entity, id);
}

std::vector<Record> EditedSource::withEdited(std::vector<Record> below, const std::string& entity,
                                             const std::string& field, const Value& value) const
{
    std::erase_if(below, [&](const Record& one) { return m_edited.contains(one.key()); });
    for (auto one = m_edited.lower_bound({entity, RecordId{}});
         one != m_edited.end() && one->first.entity == entity; ++one) {
        if (one->second && one->second->value(field) == value) {
            below.push_back(*one->second);
        }
    }
    return below;
}

std::vector<Record> EditedSource::referring(const std::string& entity, const std::string& field,
                                            const RecordId& id)
{
    return withEdited(m_below.referring(entity, field, id), entity, field, id);
}

std::vector<Record> EditedSource::having(const std::string& entity, const std::string& field,
                                         const Value& value)
{
    return withEdited(m_below.having(entity, field, value), entity, field, value);
}

void EditedSource::each(const std::string& entity, const std::function<void(const Record&)>& visit)
{
    m_below.each(entity, [&](const Record& record) {
        if (!m_edited.contains(record.key())) {
            visit(record);
        }
    });
    for (auto one = m_edited.lower_bound({entity, RecordId{}});
         one != m_edited.end() && one->first.entity == entity; ++one) {
        if (one->second) {
            visit(*one->second);
        }
    }
}

} // namespace caravan
