// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/record_view.h"

#include <vector>

namespace caravan::hub {
namespace {

namespace json = boost::json;

json::object objectOf(std::string_view text)
{
    boost::system::error_code error;
    const json::value parsed = json::parse({text.data(), text.size()}, error);
    return error || !parsed.is_object() ? json::object() : parsed.get_object();
}

std::string_view textAt(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string_view(value->get_string())
                                                  : std::string_view();
}

} // namespace

bool RecordView::hides(std::string_view entity, std::string_view group) const
{
    const Entity* found = m_catalogue.entity(entity);
    const Group* named = found != nullptr ? found->group(group) : nullptr;
    const std::string_view field =
        named != nullptr ? std::string_view(found->fields[named->fields.front()].name) : group;
    return found != nullptr &&
           m_rights.rules->of(m_rights.role, entity, field) == FieldAccess::hidden;
}

void RecordView::strip(std::string_view entity, json::object& byName) const
{
    std::vector<std::string> hidden;
    for (const auto& [name, value] : byName) {
        if (hides(entity, name)) {
            hidden.emplace_back(name);
        }
    }
    for (const std::string& name : hidden) {
        byName.erase(name);
    }
}

bool RecordView::shows(const FeedRow& row) const
{
    if (row.life() != Life::live || !m_rights.mayRead(row.entity(), row.scopes())) {
        return false;
    }
    if (row.entity() != m_conflicts) {
        return true;
    }
    const json::object fields = objectOf(row.fieldsText());
    const std::string_view group = textAt(fields, "group");
    return group.empty() || !hides(textAt(fields, "record_entity"), group);
}

void RecordView::stripConflict(json::object& fields) const
{
    const std::string entity(textAt(fields, "record_entity"));
    if (const std::string_view kind = textAt(fields, "kind");
        kind == "added" || kind == "left_out") { // "entity id" → the content of that record
        json::object records = objectOf(textAt(fields, "loser"));
        for (auto& [name, content] : records) {
            if (content.is_object()) {
                strip(std::string_view(name).substr(0, name.find(' ')), content.get_object());
            }
        }
        fields["loser"] = json::serialize(records);
        return;
    }
    if (m_catalogue.entity(entity) == nullptr || !textAt(fields, "group").empty() ||
        m_rights.rules->showsAll(m_rights.role, entity)) {
        return;
    }
    for (const char* side : {"winner", "loser", "base"}) { // each the content of a whole record
        const std::string_view text = textAt(fields, side);
        if (!text.empty()) {
            json::object content = objectOf(text);
            strip(entity, content);
            fields[side] = json::serialize(content);
        }
    }
}

void RecordView::appendPut(const FeedRow& row, std::string& out) const
{
    const std::string entity(row.entity());
    if (entity != m_conflicts && m_rights.rules->showsAll(m_rights.role, entity)) {
        row.appendPut(out, row.versText(), row.fieldsText());
        return;
    }
    json::object fields = objectOf(row.fieldsText());
    json::object vers = objectOf(row.versText());
    strip(entity, fields);
    strip(entity, vers);
    if (entity == m_conflicts) {
        stripConflict(fields);
    }
    row.appendPut(out, json::serialize(vers), json::serialize(fields));
}

} // namespace caravan::hub
