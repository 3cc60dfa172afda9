// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/ability_loader.h"

#include "core/schema/clock_loader.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace caravan {
namespace {

constexpr std::size_t kCardFieldsMax = 5;

/// The named field, or an empty name; its type is one of @p types.
std::string fieldOf(const Entity& entity, Members& members, const char* name,
                    std::initializer_list<FieldType> types)
{
    std::string field = members.text(name);
    const Field* found = entity.field(field);
    if (!field.empty() &&
        (found == nullptr || std::find(types.begin(), types.end(), found->type) == types.end())) {
        throw SchemaMistake{members.key(),
                            "\"" + std::string(name) + "\": \"" + field + "\" is no fitting field"};
    }
    return field;
}

void readMoments(Entity& entity, Members members)
{
    Moments& moments = entity.moments;
    moments.start = fieldOf(entity, members, "start", {FieldType::date, FieldType::dateTime});
    moments.end = fieldOf(entity, members, "end", {FieldType::dateTime});
    moments.due = fieldOf(entity, members, "due", {FieldType::date});
    moments.duration = fieldOf(entity, members, "duration", {FieldType::integer});
    moments.owner = fieldOf(entity, members, "owner", {FieldType::reference});
    moments.place = members.texts("place");
    if (const std::vector<std::string> words = members.texts("dueWhile"); !words.empty()) {
        moments.dueWhile.clear();
        for (const std::string& word : words) {
            moments.dueWhile.push_back(phaseFrom(word, members.key()));
        }
    }
    members.finish();
    if (!moments.due.empty() && entity.phaseField() == nullptr) {
        throw SchemaMistake{members.key(), "\"due\" needs a choice with phases"};
    }
    if (!moments.owner.empty() && entity.phaseField() == nullptr) {
        throw SchemaMistake{members.key(), "\"owner\" needs a choice with phases"};
    }
}

void readNumber(Entity& entity, Members members)
{
    Numbered number;
    number.field = fieldOf(entity, members, "field", {FieldType::text});
    number.letter = members.text("letter", true);
    number.counter = members.text("counter", true);
    members.finish();
    const bool isLetter =
        number.letter.size() == 1 && number.letter.front() >= 'A' && number.letter.front() <= 'Z';
    if (number.field.empty() || !isLetter) {
        throw SchemaMistake{members.key(), "needs \"field\" and one capital as \"letter\""};
    }
    entity.number = std::move(number);
}

void readBoard(Entity& entity, Members members)
{
    BoardShape board;
    board.field = fieldOf(entity, members, "field", {FieldType::choice});
    board.card = members.texts("card");
    board.sum =
        fieldOf(entity, members, "sum", {FieldType::money, FieldType::integer, FieldType::decimal});
    members.finish();
    // Cards move through the workflow; a choice without one has no rules to move by.
    if (!entity.status || board.field != entity.status->field) {
        throw SchemaMistake{members.key(), "\"field\" must be the field of \"status\""};
    }
    for (const std::string& name : board.card) {
        if (entity.field(name) == nullptr) {
            throw SchemaMistake{members.key(), "\"card\": \"" + name + "\" is no field"};
        }
    }
    if (board.card.size() > kCardFieldsMax) {
        throw SchemaMistake{members.key(), "\"card\" has more than 5 fields"};
    }
    entity.board = std::move(board);
}

Serves servesFrom(Members& members)
{
    const std::vector<std::pair<const char*, Serves>> words{
        {"people", Serves::people},       {"teams", Serves::teams},
        {"customers", Serves::customers}, {"activities", Serves::activities},
        {"files", Serves::files},         {"views", Serves::views},
        {"conflicts", Serves::conflicts}, {"rates", Serves::rates},
        {"apart", Serves::apart},         {"numbers", Serves::numbers},
        {"exports", Serves::exports},     {"letterhead", Serves::letterhead},
        {"ledger", Serves::ledger}};
    const std::string word = members.text("serves");
    const bool isKnown =
        std::any_of(words.begin(), words.end(), [&](const auto& one) { return word == one.first; });
    // What only a later version needs an entity for is nothing to this one.
    return isKnown || !members.passesUnknown()
               ? oneOf<Serves>(word, words, Serves::nothing, members.key() + ".serves")
               : Serves::nothing;
}

[[noreturn]] void refuse(const std::string& key, const std::string& word, const char* why)
{
    throw SchemaMistake{key, "\"" + word + "\" " + why};
}

bool refersTo(const Entity& entity, const std::string& target)
{
    return std::any_of(entity.fields.begin(), entity.fields.end(),
                       [&](const Field& f) { return f.mayReferTo(target); });
}

/// Whether @p path leads from @p entity to a record with a position; through a link, from one of
/// the entities at least that it may refer to.
bool leadsToPosition(const std::vector<Entity>& entities, const Entity& entity,
                     std::string_view path)
{
    const std::size_t dot = path.find('.');
    const Field* step = entity.field(path.substr(0, dot));
    if (step == nullptr || !step->isReferring()) {
        return false;
    }
    const auto leads = [&](const Entity& next) {
        return step->mayReferTo(next.name) &&
               (dot == std::string_view::npos
                    ? next.positionField() != nullptr
                    : leadsToPosition(entities, next, path.substr(dot + 1)));
    };
    return std::any_of(entities.begin(), entities.end(), leads);
}

/// That what a record reveals follows the record it is said to be revealed with.
void checkReveals(const Catalogue& catalogue)
{
    for (const Entity& e : catalogue.entities()) {
        for (const std::string& revealed : e.reveals) {
            const std::size_t dot = revealed.find('.');
            if (dot == std::string::npos) {
                continue;
            }
            const Entity* with = catalogue.entity(std::string_view(revealed).substr(dot + 1));
            const std::string& target = e.field(revealed.substr(0, dot))->target;
            const auto follows = [&](const std::string& name) {
                return with->field(name)->target == target;
            };
            if (with == nullptr ||
                std::none_of(with->scope.follows.begin(), with->scope.follows.end(), follows)) {
                throw SchemaMistake{e.name + ".reveals",
                                    "\"" + revealed + "\" follows no " + target};
            }
        }
    }
}

} // namespace

Phase phaseFrom(const std::string& word, const std::string& key)
{
    return oneOf<Phase>(word,
                        {{"open", Phase::open},
                         {"begun", Phase::begun},
                         {"done", Phase::done},
                         {"dropped", Phase::dropped}},
                        Phase::open, key);
}

void loadAbilities(Entity& entity, Members& members)
{
    entity.role = oneOf<EntityRole>(members.text("role"),
                                    {{"work", EntityRole::work},
                                     {"part", EntityRole::part},
                                     {"setup", EntityRole::setup},
                                     {"system", EntityRole::system}},
                                    EntityRole::work, entity.name);
    entity.serves = servesFrom(members);
    entity.madeByName = oneOf<MadeByName>(
        members.text("madeByName"), {{"asked", MadeByName::asked}, {"always", MadeByName::always}},
        MadeByName::never, entity.name + ".madeByName");
    if (const Field* name = entity.title.size() == 1 ? entity.field(entity.title[0]) : nullptr;
        entity.madeByName != MadeByName::never &&
        (name == nullptr || name->type != FieldType::text)) {
        throw SchemaMistake{entity.name + ".madeByName", "needs one text as title"};
    }
    const auto inside = [&](const boost::json::value& value, const char* name) {
        return members.inside(value, entity.name + "." + name);
    };
    if (const boost::json::value* moments = members.find("moments")) {
        readMoments(entity, inside(*moments, "moments"));
    }
    if (const boost::json::value* number = members.find("number")) {
        readNumber(entity, inside(*number, "number"));
    }
    if (const boost::json::value* board = members.find("board")) {
        readBoard(entity, inside(*board, "board"));
    }
    loadClocks(entity, members);
    members.find("converts"); // read once all entities are there (conversion_loader.h)
    if (members.find("searchSign") != nullptr) {
        entity.searchSign = members.text("searchSign");
        if (entity.searchSign.size() != 1) {
            throw SchemaMistake{entity.name, "\"searchSign\" must be one sign"};
        }
    }
    entity.isMergeable = oneOf<bool>(members.text("merge"), {{"allowed", true}, {"never", false}},
                                     true, entity.name + ".merge");
    entity.takesLateWork =
        oneOf<bool>(members.text("lateWork"), {{"taken", true}, {"refused", false}}, true,
                    entity.name + ".lateWork");
    entity.related = members.texts("related");
    entity.identity = members.texts("identity");
    entity.handOver = members.texts("handOver");
    entity.assignedBy = members.text("assignedBy");
    if (members.find("clone") != nullptr) {
        entity.clone = members.texts("clone");
    }
    for (const std::string& name : entity.identity) {
        if (entity.field(name) == nullptr) {
            refuse(entity.name + ".identity", name, "is no field");
        }
    }
    if (!entity.handOver.empty() && entity.scope.owner.empty()) {
        throw SchemaMistake{entity.name + ".handOver", "needs an owner in the scope"};
    }
    if (!entity.assignedBy.empty() && (entity.scope.owner != "owner" || !entity.phaseField())) {
        throw SchemaMistake{entity.name + ".assignedBy", "needs an \"owner\" and phases"};
    }
    const auto hasPhases = [](const Field& f) {
        return !f.choices.empty() && f.choices.front().phase.has_value();
    };
    if (std::count_if(entity.fields.begin(), entity.fields.end(), hasPhases) > 1) {
        throw SchemaMistake{entity.name, "has two fields with phases"};
    }
}

void passOverAbilities(std::vector<Entity>& entities)
{
    const auto refersNot = [&](const std::string& name, const Entity& to) {
        const auto other = std::find_if(entities.begin(), entities.end(),
                                        [&](const Entity& one) { return one.name == name; });
        return other == entities.end() || !refersTo(*other, to.name);
    };
    for (Entity& entity : entities) {
        const auto isGone = [&](const std::string& name) { return refersNot(name, entity); };
        std::erase_if(entity.moments.place, [&](const std::string& path) {
            return !leadsToPosition(entities, entity, path);
        });
        std::erase_if(entity.related, isGone);
        std::erase_if(entity.handOver, isGone);
        if (entity.clone) {
            std::erase_if(*entity.clone, isGone);
        }
    }
}

void checkAbilities(const Catalogue& catalogue)
{
    checkReveals(catalogue);
    std::map<std::string, std::string> letters;
    for (const Entity& entity : catalogue.entities()) {
        if (const Entity* first = catalogue.serving(entity.serves);
            entity.serves != Serves::nothing && first != &entity) {
            throw SchemaMistake{entity.name + ".serves", "is what " + first->name + " serves as"};
        }
        if (const Entity* series = catalogue.serving(Serves::numbers); entity.number && series) {
            const Field* counter = series->field(entity.number->counter);
            if (counter == nullptr || counter->type != FieldType::integer) {
                refuse(entity.name + ".number", entity.number->counter,
                       "is no whole number of the series that counts");
            }
        }
        if (entity.number) {
            const auto [known, isFree] = letters.emplace(entity.number->letter, entity.name);
            if (!isFree) {
                refuse(entity.name + ".number", entity.number->letter,
                       ("is the letter of " + known->second).c_str());
            }
        }
        checkClocks(catalogue, entity);
        for (const std::string& path : entity.moments.place) {
            if (!leadsToPosition(catalogue.entities(), entity, path)) {
                refuse(entity.name + ".moments.place", path, "leads to no record with a position");
            }
        }
        for (const std::string& name : entity.related) {
            const Entity* other = catalogue.entity(name);
            if (other == nullptr || !refersTo(*other, entity.name)) {
                refuse(entity.name + ".related", name, "does not refer to it");
            }
        }
        for (const std::string& name : entity.handOver) {
            const Entity* other = catalogue.entity(name);
            if (other == nullptr || !refersTo(*other, entity.name) || other->scope.owner.empty()) {
                refuse(entity.name + ".handOver", name, "does not refer to it, or has no owner");
            }
        }
        if (!entity.assignedBy.empty() && catalogue.entity(entity.assignedBy) == nullptr) {
            refuse(entity.name + ".assignedBy", entity.assignedBy, "is no entity");
        }
        for (const std::string& name : entity.clone.value_or(std::vector<std::string>{})) {
            const Entity* other = catalogue.entity(name);
            if (other == nullptr || !refersTo(*other, entity.name)) {
                refuse(entity.name + ".clone", name, "does not refer to it");
            }
        }
    }
}

} // namespace caravan
