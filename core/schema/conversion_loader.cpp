// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/conversion_loader.h"

#include "core/schema/schema_members.h"
#include "core/schema/value_check.h"
#include "core/schema/value_json.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

namespace json = boost::json;

/// Reads what the records of one entity become.
class ConversionReader {
public:
    ConversionReader(const Catalogue& catalogue, const Entity& from)
        : m_catalogue(catalogue), m_from(from)
    {
    }

    ConversionShape read(Members members)
    {
        ConversionShape shape;
        shape.state = readState(members);
        for (Members& part : members.each("into", members.key() + ".into")) {
            readPart(part, shape);
        }
        if (shape.into.empty()) {
            throw SchemaMistake{members.key(), "\"into\" makes nothing"};
        }
        shape.carries = members.texts("carries");
        for (const std::string& name : shape.carries) {
            checkCarried(name, shape.into, members.key() + ".carries");
        }
        members.finish();
        return shape;
    }

private:
    [[noreturn]] static void mistake(const std::string& key, const std::string& word,
                                     const std::string& why)
    {
        throw SchemaMistake{key, "\"" + word + "\" " + why};
    }

    std::string readState(Members& members) const
    {
        const std::string& key = members.key();
        if (!m_from.status) {
            throw SchemaMistake{key, "needs \"status\": it ends in a state"};
        }
        std::string state = members.text("state", true);
        if (m_from.field(m_from.status->field)->choice(state) == nullptr) {
            mistake(key, state, "is no state of " + m_from.name);
        }
        const auto& moves = m_from.status->transitions;
        if (std::none_of(moves.begin(), moves.end(), [&](const auto& move) {
                return move.first != state && m_from.status->allows(move.first, state);
            })) {
            mistake(key, state, "is a state that no transition leads to");
        }
        return state;
    }

    void readPart(Members& members, ConversionShape& before)
    {
        ConversionPart part;
        part.entity = members.text("entity", true);
        const Entity* to = m_catalogue.entity(part.entity);
        if (to == nullptr) {
            mistake(members.key(), part.entity, "is no entity");
        }
        // The name of what is made tells more than its number in the list.
        members.setKey(m_from.name + ".converts." + part.entity);
        if (before.part(part.entity) != nullptr) {
            throw SchemaMistake{members.key(), "is made twice"};
        }
        part.field = members.text("field", true);
        const Field* link = m_from.field(part.field);
        if (link == nullptr || !link->mayReferTo(part.entity)) {
            mistake(members.key(), part.field, "refers to no " + part.entity);
        }
        part.isOptional = members.flag("optional");
        part.known = readSources(members, "known", *to);
        for (const auto& [field, sources] : part.known) {
            if (std::find(to->identity.begin(), to->identity.end(), field) == to->identity.end()) {
                mistake(members.key() + ".known", field, "is not in the identity of " + to->name);
            }
        }
        part.take = readSources(members, "take", *to);
        if (const json::value* set = members.find("set")) {
            part.set = readConstants(members.inside(*set, members.key() + ".set"), *set, *to);
        }
        readWithout(members, part, *to);
        part.today = members.texts("today");
        for (const std::string& name : part.today) {
            if (fieldIn(*to, name, members.key() + ".today").type != FieldType::date) {
                mistake(members.key() + ".today", name, "is no date");
            }
        }
        readReferences(members, part, *to, before);
        members.finish();
        checkEachOnce(part, members.key());
        before.into.push_back(std::move(part));
    }

    static const Field& fieldIn(const Entity& entity, const std::string& name,
                                const std::string& key)
    {
        const Field* field = entity.field(name);
        if (field == nullptr) {
            mistake(key, name, "is no field of " + entity.name);
        }
        return *field;
    }

    FieldSources readSources(Members& members, const char* name, const Entity& to) const
    {
        FieldSources sources;
        const json::value* said = members.find(name);
        if (said == nullptr) {
            return sources;
        }
        Members fields = members.inside(*said, members.key() + "." + name);
        for (const auto& [key, value] : said->get_object()) {
            const std::string into(key);
            const Field& target = fieldIn(to, into, fields.key());
            std::vector<std::string>& from = sources[into];
            from = value.is_string() ? std::vector{fields.text(into)} : fields.texts(into);
            if (from.empty()) {
                mistake(fields.key(), into, "is taken from no field");
            }
            for (const std::string& one : from) {
                if (!fits(fieldIn(m_from, one, fields.key()), target)) {
                    mistake(fields.key(), one, "does not fit \"" + into + "\"");
                }
            }
        }
        return sources;
    }

    /// Whether a value of @p source may be one of @p target. Single choices may still be unknown
    /// there: a company adds some to either.
    bool fits(const Field& source, const Field& target) const
    {
        if (target.isReferring()) {
            const std::vector<Entity>& all = m_catalogue.entities();
            return std::any_of(all.begin(), all.end(), [&](const Entity& one) {
                return source.mayReferTo(one.name) && target.mayReferTo(one.name);
            });
        }
        return source.type == target.type &&
               (target.choices.empty() ||
                std::any_of(target.choices.begin(), target.choices.end(), [&](const Choice& one) {
                    return source.choice(one.value) != nullptr;
                }));
    }

    static FieldConstants readConstants(const Members& members, const json::value& said,
                                        const Entity& to)
    {
        FieldConstants constants;
        for (const auto& [key, value] : said.get_object()) {
            const std::string name(key);
            const Field& field = fieldIn(to, name, members.key());
            const Result<Value> constant = valueFromJson(field, value);
            if (!constant || isEmpty(*constant) || !checkValue(field, *constant) ||
                !knowsChoices(field, *constant)) {
                mistake(members.key(), name, "has a value that it would refuse");
            }
            constants.emplace(name, *constant);
        }
        return constants;
    }

    static bool knowsChoices(const Field& field, const Value& value)
    {
        if (field.type == FieldType::choice) {
            return field.choice(textOf(value)) != nullptr;
        }
        const TextSet* set = std::get_if<TextSet>(&value);
        return set == nullptr || std::all_of(set->begin(), set->end(), [&](const auto& one) {
                   return field.choice(one) != nullptr;
               });
    }

    void readWithout(Members& members, ConversionPart& part, const Entity& to) const
    {
        const json::value* said = members.find("without");
        if (said == nullptr) {
            return;
        }
        const Members sources = members.inside(*said, members.key() + ".without");
        for (const auto& [key, value] : said->get_object()) {
            const std::string source(key);
            fieldIn(m_from, source, sources.key());
            part.without[source] =
                readConstants(sources.inside(value, sources.key() + "." + source), value, to);
        }
    }

    /// Only what stands before can be referred to, so nothing refers to itself in a circle.
    static void readReferences(Members& members, ConversionPart& part, const Entity& to,
                               const ConversionShape& before)
    {
        const json::value* said = members.find("refer");
        if (said == nullptr) {
            return;
        }
        Members fields = members.inside(*said, members.key() + ".refer");
        for (const auto& member : said->get_object()) {
            const std::string name(member.key());
            const std::string made = fields.text(name);
            if (before.part(made) == nullptr) {
                mistake(fields.key(), made, "is not made before " + to.name);
            }
            if (!fieldIn(to, name, fields.key()).mayReferTo(made)) {
                mistake(fields.key(), name, "refers to no " + made);
            }
            part.refer.emplace(name, made);
        }
    }

    static void checkEachOnce(const ConversionPart& part, const std::string& key)
    {
        std::set<std::string_view> said;
        const auto once = [&](std::string_view name) {
            if (!said.insert(name).second) {
                mistake(key, std::string(name), "is said twice");
            }
        };
        const auto each = [&](const auto& fields) {
            for (const auto& [name, value] : fields) {
                once(name);
            }
        };
        each(part.take);
        each(part.set);
        each(part.refer);
        for (const auto& [source, constants] : part.without) {
            each(constants);
        }
        std::for_each(part.today.begin(), part.today.end(), once);
    }

    /// By any reference, also one that a company hides: what it hides must not make its model
    /// unsound.
    void checkCarried(const std::string& name, const std::vector<ConversionPart>& parts,
                      const std::string& key) const
    {
        const Entity* entity = m_catalogue.entity(name);
        const auto refersTo = [&](const std::string& target) {
            return std::any_of(entity->fields.begin(), entity->fields.end(),
                               [&](const Field& field) { return field.mayReferTo(target); });
        };
        if (entity == nullptr || !refersTo(m_from.name)) {
            mistake(key, name, "does not refer to " + m_from.name);
        }
        if (entity->scope.owner.empty() || m_from.scope.owner.empty()) {
            mistake(key, name, "needs an owner in the scope of both");
        }
        if (std::none_of(parts.begin(), parts.end(),
                         [&](const ConversionPart& part) { return refersTo(part.entity); })) {
            mistake(key, name, "refers to nothing that is made");
        }
    }

    const Catalogue& m_catalogue;
    const Entity& m_from;
};

} // namespace

std::optional<ConversionShape> loadConversion(const Catalogue& catalogue, const Entity& entity,
                                              const json::value& converts, UnknownKeys unknown)
{
    try {
        return ConversionReader(catalogue, entity)
            .read(Members(converts, entity.name + ".converts", UnknownKeys::refuse));
    } catch (const SchemaMistake&) {
        // Of a later version. Half a conversion would make records that somebody has to mend by
        // hand; the newer program, which understands the whole, makes them right.
        if (unknown == UnknownKeys::ignore) {
            return std::nullopt;
        }
        throw;
    }
}

} // namespace caravan
