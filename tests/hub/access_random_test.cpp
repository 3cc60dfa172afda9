// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Random lives of a small company against an oracle that knows the rules of access in another way:
// from scratch, over everything the administrator sees, with sets of names.
#include "sync/hub/handlers/users_handler.h"
#include "tests/hub/hub_fixture.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

namespace caravan::hub {
namespace {

using Names = std::set<std::string>;

class RandomAccess : public HubFixture {
protected:
    static constexpr const char* kPeople[] = {"lin", "chen", "weber", "keller", "max"};
    static constexpr const char* kTeams[] = {"east", "west", "service"};

    std::size_t any(std::size_t below)
    {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_engine);
    }
    std::string anyPerson() { return kPeople[any(std::size(kPeople))]; }
    Value anyUser() { return Value(id(anyPerson())); }
    std::string anyOf(const std::string& entity) { return entity + " " + std::to_string(any(6)); }
    Value anyReference(const std::string& entity)
    {
        return any(4) == 0 ? Value() : Value(id(anyOf(entity)));
    }
    Revision revisionOf(const std::string& entity, const std::string& name)
    {
        const auto found = person("ada").shown.find({entity, id(name)});
        return found == person("ada").shown.end() ? 1 : found->second.rev;
    }

    /// One thing that happens; most are done by the administrator so that few are refused.
    void step()
    {
        const std::string author = any(3) == 0 ? anyPerson() : "ada";
        const char* const kinds[] = {"account",  "contact", "opportunity", "visit",
                                     "activity", "asset",   "reading"};
        const std::string entity = kinds[any(std::size(kinds))];
        const std::string name = anyOf(entity);
        switch (any(10)) {
        case 0:
            changeTeam();
            break;
        case 1:
            pushOne(author, remove(entity, name, revisionOf(entity, name)));
            break;
        case 2:
            pushOne(author, change(ChangeKind::restore, entity, name));
            break;
        case 3: {
            Change merge = change(ChangeKind::merge, "account", anyOf("account"));
            merge.loser = id(anyOf("account"));
            pushOne(author, merge);
            break;
        }
        case 4:
            pull("ada");
            pull(anyPerson(), 1 + any(5));
            break;
        default:
            pushOne(author, change(any(2) == 0 ? ChangeKind::create : ChangeKind::update, entity,
                                   name, fieldsOf(entity), revisionOf(entity, name)));
        }
    }

    std::map<std::string, Value> fieldsOf(const std::string& entity)
    {
        const std::string label = entity + std::to_string(any(1000));
        if (entity == "account") {
            return {{"name", label},
                    {"owner", anyUser()},
                    {"team", any(3) == 0 ? Value(id(kTeams[any(3)])) : Value()}};
        }
        if (entity == "contact") {
            return {
                {"full_name", label}, {"owner", anyUser()}, {"account", anyReference("account")}};
        }
        if (entity == "opportunity") {
            return {{"name", label},
                    {"owner", anyUser()},
                    {"stage", std::string("proposal")},
                    {"account", anyReference("account")},
                    {"contact", anyReference("contact")}};
        }
        if (entity == "visit") {
            return {{"subject", label},
                    {"kind", std::string("breakdown")},
                    {"status", std::string("requested")},
                    {"engineer", anyUser()},
                    {"account", anyReference("account")},
                    {"contact", anyReference("contact")},
                    {"asset", anyReference("asset")}};
        }
        if (entity == "asset") {
            return {{"name", label}, {"owner", anyUser()}, {"account", anyReference("account")}};
        }
        if (entity == "reading") {
            return {{"asset", Value(id(anyOf("asset")))},
                    {"visit", anyReference("visit")},
                    {"name", std::string("hours")},
                    {"value", Decimal::fromInteger(static_cast<std::int64_t>(any(1000)))},
                    {"taken_at", std::string("2026-11-23T09:00:00.000Z")}};
        }
        return {{"subject", label},
                {"kind", std::string("call")},
                {"status", std::string("open")},
                {"owner", anyUser()},
                {"account", anyReference("account")},
                {"contact", anyReference("contact")},
                {"opportunity", anyReference("opportunity")}};
    }

    void changeTeam()
    {
        UserRequest request;
        request.id = id(anyPerson());
        request.team = any(4) == 0 ? RecordId{} : id(kTeams[any(3)]);
        ASSERT_TRUE(saveUser(hub(), person("ada").caller, request));
    }

    static bool isSame(const Record& one, const Record& other)
    {
        return one.rev == other.rev && one.vers == other.vers && one.values == other.values;
    }

    // The oracle ------------------------------------------------------------------------------

    const Record* find(const std::string& entity, const RecordId& wanted)
    {
        const auto found = person("ada").shown.find({entity, wanted});
        return found == person("ada").shown.end() ? nullptr : &found->second;
    }
    static RecordId ownerOf(const Record& record)
    {
        const std::string& field = record.entity->scope.owner;
        return field.empty() ? RecordId{} : record.reference(field);
    }
    Names own(const Record& record)
    {
        Names names;
        const ScopeRule& rule = record.entity->scope;
        for (const std::string& field : rule.follows) {
            const std::string& target = record.entity->field(field)->target;
            if (rule.onlyFollows && find(target, record.reference(field)) != nullptr) {
                return names;
            }
        }
        const RecordId owner = ownerOf(record);
        if (!owner.isNil()) {
            names.insert(owner.toString());
        }
        if (!rule.team.empty()) {
            RecordId team = record.reference(rule.team);
            const Record* user = find("user", owner);
            if (team.isNil() && user != nullptr) {
                team = user->reference("team");
            }
            if (!team.isNil()) {
                names.insert(team.toString());
            }
        }
        if (rule.all) {
            names.insert("all");
        }
        return names;
    }
    Names inherited(const Record& record)
    {
        Names names = own(record);
        for (const std::string& field : record.entity->scope.follows) {
            if (const Record* target =
                    find(record.entity->field(field)->target, record.reference(field))) {
                names.merge(inherited(*target));
            }
        }
        if (record.entity->name == "conflict") {
            const Record* about =
                find(record.text("record_entity"), *RecordId::parse(record.text("record_id")));
            if (about != nullptr && !ownerOf(*about).isNil()) {
                names.insert(ownerOf(*about).toString());
            } else if (about != nullptr) {
                for (const std::string& field : about->entity->scope.follows) {
                    const Record* target =
                        find(about->entity->field(field)->target, about->reference(field));
                    if (target != nullptr && !target->entity->scope.onlyFollows &&
                        !ownerOf(*target).isNil()) {
                        names.insert(ownerOf(*target).toString());
                    }
                }
            }
        }
        return names;
    }
    Names standing(const Record& record)
    {
        Names names = inherited(record);
        names.merge(revealed(record));
        for (const auto& [key, other] : person("ada").shown) {
            for (const std::string& path : other.entity->reveals) {
                const std::size_t dot = path.find('.');
                if (dot == std::string::npos || path.substr(dot + 1) != record.entity->name) {
                    continue;
                }
                const RecordId target = other.reference(path.substr(0, dot));
                const std::string& kind = other.entity->field(path.substr(0, dot))->target;
                for (const std::string& field : record.entity->scope.follows) {
                    if (find(kind, target) != nullptr && record.reference(field) == target &&
                        record.entity->field(field)->target == kind) {
                        names.merge(own(other));
                    }
                }
            }
        }
        return names;
    }
    Names revealed(const Record& record)
    {
        Names names;
        for (const auto& [key, other] : person("ada").shown) {
            for (const std::string& field : other.entity->reveals) {
                if (field.find('.') == std::string::npos &&
                    other.entity->field(field)->target == record.entity->name &&
                    other.reference(field) == record.id) {
                    names.merge(own(other));
                }
            }
        }
        return names;
    }
    Names granted(const std::string& who)
    {
        const Record* user = find("user", id(who));
        Names names{"all", user->id.toString()};
        const RecordId team = user->reference("team");
        if (!team.isNil()) {
            names.insert(team.toString());
        }
        if (user->text("role") == "manager" && !team.isNil()) {
            for (const auto& [key, other] : person("ada").shown) {
                if (key.entity == "user" && other.reference("team") == team) {
                    names.insert(key.id.toString());
                }
            }
        }
        return names;
    }
    std::set<RecordKey> expected(const std::string& who)
    {
        const Names grants = granted(who);
        std::set<RecordKey> keys;
        for (const auto& [key, record] : person("ada").shown) {
            const Names names = standing(record);
            if (std::any_of(names.begin(), names.end(),
                            [&](const std::string& name) { return grants.contains(name); })) {
                keys.insert(key);
            }
        }
        return keys;
    }
    /// With a deleted record its conflicts also stand where its owner did; only live ones are
    /// known to the oracle.
    bool isAboutLive(const RecordKey& key)
    {
        const Record* record = find(key.entity, key.id);
        if (key.entity != "conflict" || record == nullptr) {
            return true;
        }
        const Record* about =
            find(record->text("record_entity"), *RecordId::parse(record->text("record_id")));
        const auto isKnown = [&](const std::string& field) {
            const RecordId target = about->reference(field);
            return target.isNil() || find(about->entity->field(field)->target, target) != nullptr;
        };
        return about != nullptr && std::all_of(about->entity->scope.follows.begin(),
                                               about->entity->scope.follows.end(), isKnown);
    }

    static std::string said(const std::set<RecordKey>& keys)
    {
        std::string text;
        for (const RecordKey& key : keys) {
            const bool hasName = key.entity != "user" && key.entity != "team";
            text += key.entity + " " +
                    (hasName ? std::string(key.id.bytes.begin(), key.id.bytes.end() - 1) : "") +
                    key.id.toString() + "\n";
        }
        return text;
    }

    std::mt19937_64 m_engine;
};

TEST_F(RandomAccess, I11_I18_EveryReplicaHoldsExactlyWhatItsUserMaySee)
{
    constexpr int kSteps = 400;
    const char* const more = std::getenv("CARAVAN_SEEDS");
    const std::uint64_t last = more != nullptr ? std::stoull(more) : 8;
    for (std::uint64_t seed = 1; seed <= last; ++seed) {
        if (seed > 1) {
            HubFixture::SetUp();
        }
        m_engine.seed(seed);
        for (int i = 0; i < kSteps; ++i) {
            step();
        }
        pull("ada");
        for (const char* who : kPeople) {
            pull(who, 1 + any(20));
            std::set<RecordKey> held;
            for (const auto& [key, record] : person(who).shown) {
                if (isAboutLive(key)) {
                    held.insert(key);
                }
                EXPECT_TRUE(isSame(record, *find(key.entity, key.id)));
            }
            std::set<RecordKey> wanted = expected(who);
            std::erase_if(wanted, [&](const RecordKey& key) { return !isAboutLive(key); });
            ASSERT_EQ(said(held), said(wanted)) << "seed " << seed << " " << who;

            const auto before = person(who).shown;
            person(who).shown.clear();
            person(who).cursor.clear();
            pull(who);
            ASSERT_EQ(person(who).shown.size(), before.size()) << "seed " << seed << " " << who;
            for (const auto& [key, record] : before) {
                ASSERT_TRUE(person(who).shown.contains(key)) << "seed " << seed << " " << who;
                EXPECT_TRUE(isSame(record, person(who).shown.at(key)));
            }
        }
    }
}

} // namespace
} // namespace caravan::hub
