// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/catalogue.h"

#include "core/base/check.h"

#include <algorithm>

namespace caravan {

const std::string& label(const Labels& labels, std::string_view language)
{
    static const std::string kNone;
    auto found = labels.find(language);
    if (found == labels.end()) {
        found = labels.find("en");
    }
    return found == labels.end() ? kNone : found->second;
}

const char* toString(FieldType type)
{
    switch (type) {
    case FieldType::text:
        return "text";
    case FieldType::longText:
        return "long_text";
    case FieldType::integer:
        return "integer";
    case FieldType::decimal:
        return "decimal";
    case FieldType::money:
        return "money";
    case FieldType::boolean:
        return "boolean";
    case FieldType::date:
        return "date";
    case FieldType::dateTime:
        return "date_time";
    case FieldType::choice:
        return "choice";
    case FieldType::choiceSet:
        return "choice_set";
    case FieldType::reference:
        return "reference";
    case FieldType::link:
        return "link";
    case FieldType::phone:
        return "phone";
    case FieldType::mail:
        return "mail";
    case FieldType::web:
        return "web";
    case FieldType::position:
        return "position";
    case FieldType::recurrence:
        return "recurrence";
    case FieldType::file:
        return "file";
    }
    return "";
}

const char* toString(MergePolicy policy)
{
    switch (policy) {
    case MergePolicy::hub:
        return "hub";
    case MergePolicy::ask:
        return "ask";
    case MergePolicy::latest:
        return "latest";
    case MergePolicy::text:
        return "text";
    case MergePolicy::set:
        return "set";
    case MergePolicy::counter:
        return "counter";
    case MergePolicy::max:
        return "max";
    case MergePolicy::min:
        return "min";
    case MergePolicy::rank:
        return "rank";
    }
    return "";
}

const Choice* Field::choice(std::string_view value) const
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const Choice& c) { return c.value == value; });
    return found == choices.end() ? nullptr : &*found;
}

bool Field::mayReferTo(std::string_view entity) const
{
    return type == FieldType::link
               ? std::find(targets.begin(), targets.end(), entity) != targets.end()
               : type == FieldType::reference && target == entity;
}

std::optional<RecordKey> targetOf(const Field& field, const Value& value)
{
    if (const RecordId* id = std::get_if<RecordId>(&value)) {
        return RecordKey{field.target, *id};
    }
    const RecordKey* key = std::get_if<RecordKey>(&value);
    return key != nullptr && field.mayReferTo(key->entity) ? std::optional(*key) : std::nullopt;
}

Value referenceTo(const Field& field, const RecordKey& target)
{
    return field.type == FieldType::link ? Value(target) : Value(target.id);
}

bool StatusWorkflow::allows(std::string_view from, std::string_view to) const
{
    if (from == to) {
        return true;
    }
    const auto moves = transitions.find(from);
    return moves != transitions.end() &&
           std::find(moves->second.begin(), moves->second.end(), to) != moves->second.end();
}

const Field* Entity::field(std::string_view fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& f) { return f.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* Entity::addressField(AddressPart part) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& f) { return f.addressPart == part; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* Entity::positionField() const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [](const Field& f) { return f.type == FieldType::position; });
    return found == fields.end() ? nullptr : &*found;
}

const Group* Entity::group(std::string_view groupName) const
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group& g) { return g.name == groupName; });
    return found == groups.end() ? nullptr : &*found;
}

bool Entity::isTyped() const
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const Field& f) { return !f.isReadOnly && !f.isHidden; });
}

std::vector<const Field*> Entity::listFields() const
{
    std::vector<const Field*> columns;
    for (const Field& f : fields) {
        if (f.listColumn > 0 && !f.isHidden) {
            columns.push_back(&f);
        }
    }
    std::stable_sort(columns.begin(), columns.end(),
                     [](const Field* a, const Field* b) { return a->listColumn < b->listColumn; });
    return columns;
}

bool isCompanyName(std::string_view name)
{
    return name.starts_with("x_");
}

const Field* Entity::phaseField() const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [](const Field& f) {
        return !f.choices.empty() && f.choices.front().phase.has_value();
    });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> Entity::statesIn(const std::vector<Phase>& phases) const
{
    std::vector<std::string> states;
    const Field* by = phaseField();
    for (const Choice& choice : by != nullptr ? by->choices : std::vector<Choice>{}) {
        if (std::find(phases.begin(), phases.end(), *choice.phase) != phases.end()) {
            states.push_back(choice.value);
        }
    }
    return states;
}

const Field* Entity::fieldAbout(std::string_view target) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) {
        return f.mayReferTo(target) && !f.isHidden && !f.isReadOnly;
    });
    return found == fields.end() ? nullptr : &*found;
}

const Field* Entity::teamField() const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [](const Field& f) { return f.refersToTeams(); });
    return found == fields.end() ? nullptr : &*found;
}

const Field* Entity::kindField() const
{
    const Field* phase = phaseField();
    for (const Field* f : listFields()) {
        if (f->type == FieldType::choice && f != phase) {
            return f;
        }
    }
    return nullptr;
}

const Entity* Catalogue::entity(std::string_view name) const
{
    const auto found = std::find_if(m_entities.begin(), m_entities.end(),
                                    [&](const Entity& e) { return e.name == name; });
    return found == m_entities.end() ? nullptr : &*found;
}

const Entity& Catalogue::at(std::string_view name) const
{
    const Entity* found = entity(name);
    check(found != nullptr, "an entity that code names is missing in the catalogue");
    return *found;
}

const Entity* Catalogue::serving(Serves what) const
{
    const auto found = std::find_if(m_entities.begin(), m_entities.end(),
                                    [&](const Entity& e) { return e.serves == what; });
    return found == m_entities.end() ? nullptr : &*found;
}

const Entity& Catalogue::at(Serves what) const
{
    const Entity* found = serving(what);
    check(found != nullptr, "an entity that code needs is missing in the catalogue");
    return *found;
}

std::vector<std::pair<const Entity*, const Field*>> Catalogue::tabsOf(const Entity& entity) const
{
    std::vector<std::pair<const Entity*, const Field*>> tabs;
    const auto has = [&](const Entity* other) {
        return std::any_of(tabs.begin(), tabs.end(),
                           [&](const auto& tab) { return tab.first == other; });
    };
    for (const auto& [other, field] : referrers(entity.name)) {
        if (!other->isHidden && !field->isHidden && !field->isReadOnly &&
            !other->listFields().empty() && !has(other)) {
            tabs.emplace_back(other, field);
        }
    }
    const auto rank = [&](const Entity* other) {
        return std::find(entity.related.begin(), entity.related.end(), other->name) -
               entity.related.begin();
    };
    const auto last = static_cast<std::ptrdiff_t>(entity.related.size());
    std::erase_if(tabs, [&](const auto& tab) {
        const EntityRole role = tab.first->role;
        return rank(tab.first) == last && role != EntityRole::work && role != EntityRole::part;
    });
    std::stable_sort(tabs.begin(), tabs.end(),
                     [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
    return tabs;
}

std::vector<std::pair<const Entity*, const Field*>>
Catalogue::referrers(std::string_view target) const
{
    std::vector<std::pair<const Entity*, const Field*>> found;
    for (const Entity& e : m_entities) {
        for (const Field& f : e.fields) {
            if (f.mayReferTo(target)) {
                found.emplace_back(&e, &f);
            }
        }
    }
    return found;
}

} // namespace caravan
