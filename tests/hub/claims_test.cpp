// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a modified client may claim of what it had seen: nothing of it decides a rule.
#include "sync/hub/handlers/push_handler.h"

#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

std::string text(const std::string& value)
{
    return value;
}

class Claims : public HubFixture {
protected:
    /// Says that the author saw @p seen, and @p from in each field.
    Change forged(Change change, Revision seen, const std::optional<Value>& from)
    {
        change.seen = seen;
        for (auto& [group, one] : change.set) {
            one.seen = seen;
            if (from) {
                one.from = GroupValue{*from};
            }
        }
        return change;
    }
    Record now(const std::string& entity, const std::string& name)
    {
        std::optional<StoredRecord> stored;
        EXPECT_TRUE(hub().store().read([&](Connection& connection) {
            stored = loadRecord(connection, hub().catalogue(), entity, id(name));
        }));
        return stored->state.record;
    }
};

TEST_F(Claims, S05_HavingSeenMoreThanThereIsIsHavingSeenNothing)
{
    createAccount("lin", "hengda");
    ASSERT_EQ(pushOne("max", update("account", "hengda", {{"phone", text("+1 2")}}, 1)).status,
              Status::applied);

    for (const Revision seen : {Revision{3}, Revision{1'000'000'000}, Revision{INT64_MAX}}) {
        const Change change = update("account", "hengda", {{"phone", text("+1 3")}}, 0);
        EXPECT_NE(pushOne("lin", forged(change, seen, Value(text("+1 2")))).status, Status::applied)
            << seen;
        EXPECT_EQ(now("account", "hengda").text("phone"), "+1 2");
    }
}

TEST_F(Claims, S05_ADeleteThatClaimsToHaveSeenEverythingDoesNotPassAnEdit)
{
    createAccount("lin", "hengda");
    ASSERT_EQ(pushOne("max", update("account", "hengda", {{"phone", text("+1 2")}}, 1)).status,
              Status::applied);

    EXPECT_EQ(pushOne("lin", remove("account", "hengda", 1'000'000'000)).status, Status::held);

    EXPECT_EQ(now("account", "hengda").life, Life::live);
}

/// Every workflow of the catalogue, from each of its states to each state that it does not allow,
/// whatever is said of where the author stood.
TEST_F(Claims, S04_NoClaimMovesAStatusAgainstItsWorkflow)
{
    int tried = 0;
    for (const Entity& entity : m_catalogue->entities()) {
        if (!entity.status) {
            continue;
        }
        const StatusWorkflow& workflow = *entity.status;
        const Field& field = *entity.field(workflow.field);
        for (const Choice& state : field.choices) {
            const std::string name = entity.name + " " + state.value;
            ASSERT_TRUE(hub().store().write([&](Connection& connection) {
                // Put there as if it had come that way: what each workflow asks on its way is
                // another test's.
                StoredRecord stored;
                stored.state.record = Record(entity, id(name));
                stored.state.record.rev = 5;
                stored.state.record.set(workflow.field, state.value);
                stored.state.record.vers[entity.groupOf(field).name] = 5;
                if (const Field* owner = entity.field(entity.scope.owner)) {
                    stored.state.record.values[owner->index] = id("lin");
                }
                HubWriter(hub(), connection).save(stored);
                return true;
            }));
            for (const Choice& to : field.choices) {
                if (to.value == state.value || workflow.allows(state.value, to.value)) {
                    continue;
                }
                for (const char* who : {"ada", "max", "lin", "keller"}) {
                    std::vector<Change> claims;
                    for (const Choice& from : field.choices) {
                        for (const Revision seen : {0, 1, 4, 5, 99}) {
                            const Change change =
                                update(entity.name, name, {{workflow.field, text(to.value)}}, 0);
                            if (change.set.begin()->second.value.size() == 1) {
                                claims.push_back(forged(change, seen, Value(text(from.value))));
                            }
                        }
                    }
                    tried += static_cast<int>(claims.size());
                    ASSERT_TRUE(claims.empty() || push(who, std::move(claims)));
                }
                ASSERT_EQ(now(entity.name, name).text(workflow.field), state.value)
                    << entity.name << ": " << state.value << " went to " << to.value;
            }
        }
    }
    EXPECT_GT(tried, 1000);
}

TEST_F(Claims, S04_WhatWasSignedNeitherGoesNorBecomesPartOfAnother)
{
    createAccount("lin", "hengda");
    const std::map<std::string, Value> visit{{"subject", text("Visit")},
                                             {"account", id("hengda")},
                                             {"kind", text("breakdown")},
                                             {"status", text("on_site")},
                                             {"engineer", id("keller")}};
    ASSERT_EQ(pushOne("lin", create("visit", "signed", visit)).status, Status::applied);
    ASSERT_EQ(pushOne("lin", create("visit", "other", visit)).status, Status::applied);
    ASSERT_EQ(pushOne("keller", update("visit", "signed",
                                       {{"status", text("signed")},
                                        {"work_done_text", text("done")},
                                        {"signed_by", text("Li")}},
                                       1))
                  .status,
              Status::applied);

    EXPECT_EQ(pushOne("ada", remove("visit", "signed", 2)).status, Status::refused);
    Change merge = change(ChangeKind::merge, "visit", "other");
    merge.loser = id("signed");
    EXPECT_EQ(pushOne("ada", merge).status, Status::refused);

    EXPECT_EQ(now("visit", "signed").life, Life::live);
    EXPECT_EQ(now("visit", "signed").text("work_done_text"), "done");
}

TEST_F(Claims, S04_AForgedBaseDoesNotEraseWhatOthersWrote)
{
    createAccount("lin", "hengda");
    ASSERT_EQ(
        pushOne("max", update("account", "hengda", {{"notes", text("one\ntwo\n")}}, 1)).status,
        Status::applied);

    const Change change = update("account", "hengda", {{"notes", text("mine\n")}}, 0);
    static_cast<void>(pushOne("lin", forged(change, 1, Value(text("one\ntwo\n")))));

    EXPECT_NE(now("account", "hengda").text("notes").find("two"), std::string::npos);
}

TEST_F(Claims, B25_AValueThatCannotStandInItsFieldIsTheVerdictOfItsOpAlone)
{
    const FileRef file{std::string(64, '0'), 1, std::string("a\0b", 3), "x/y"};
    const Answer<sync::PushAnswer> answer =
        push("lin", {create("account", "before", {{"name", text("Before")}}),
                     create("attachment", "file", {{"name", text("n")}, {"file", file}}),
                     create("account", "behind", {{"name", text("Behind")}})});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->results[0].status, Status::applied);
    EXPECT_EQ(answer->results[1].status, Status::refused);
    EXPECT_EQ(answer->results[1].problemKey, "file");
    EXPECT_EQ(answer->results[2].status, Status::applied);
}

TEST_F(Claims, S13_ARequiredTextOfBlanksIsNone)
{
    for (const char* blank : {" ", "\t", "\n", "\u3000"}) {
        const sync::OpResult made =
            pushOne("lin", create("account", std::string("x") + blank, {{"name", text(blank)}}));
        EXPECT_EQ(made.status, Status::refused);
        EXPECT_EQ(made.problemKey, "name");
    }
}

} // namespace
} // namespace caravan::hub
