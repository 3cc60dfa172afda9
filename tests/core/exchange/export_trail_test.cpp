// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Exports are a right and leave a trail (SECURITY T30, findings/ADMIN A59).
#include "core/actions/export_trail.h"

#include "core/record/rights.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

class ExportTrail : public test::ReplicaFixture {
protected:
    void signIn(const std::string& role, Value limit = {})
    {
        Record user(replica->catalogue().at("user"), replica->newId());
        user.set("name", std::string("Lin"));
        user.set("role", role);
        user.set("export_limit", std::move(limit));
        me = user.id;
        pull({put(user, 1)}, "me");
        ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) {
            state.user = user.id;
            state.role = role;
        }));
    }
    Done exportAccounts()
    {
        return noteExport(*replica, {{"account", {}, {}, {}}}, "csv", clock.now());
    }
    std::vector<Row> notes()
    {
        const auto rows = replica->select({"data_export", {}, {}, {}}, 0, 10);
        EXPECT_TRUE(rows) << describe(rows.error());
        return *rows;
    }

    RecordId me;
};

TEST_F(ExportTrail, T30_WhoTakesOutWhatIsNotedBeforeAnythingGoesOut)
{
    signIn("manager");
    create("account", {{"name", std::string("Acme")}});
    create("account", {{"name", std::string("Bolt")}});

    ASSERT_TRUE(exportAccounts());

    ASSERT_EQ(notes().size(), 1U);
    const Record note = notes().front().record;
    EXPECT_EQ(note.text("subject"), "Accounts");
    EXPECT_EQ(note.text("entity"), "account");
    EXPECT_EQ(note.value("records"), Value(std::int64_t{2}));
    EXPECT_EQ(note.text("format"), "csv");
    EXPECT_EQ(note.text("exported_at"), formatDateTime(clock.now()));
    EXPECT_EQ(note.reference("owner"), me);
    EXPECT_EQ(Outbox(*replica).waiting().back().change.id, note.id) << "the hub hears of it";
}

TEST_F(ExportTrail, T30_ALimitOfOnesOwnComesBeforeThatOfTheRole)
{
    signIn("rep", std::int64_t{1});
    create("account", {{"name", std::string("Acme")}});
    ASSERT_TRUE(exportAccounts());
    create("account", {{"name", std::string("Bolt")}});

    const Done refused = exportAccounts();

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::tooLarge);
    EXPECT_EQ(refused.error().key, "export");
    EXPECT_EQ(notes().size(), 1U) << "nothing went out, nothing is noted";
}

TEST_F(ExportTrail, T30_RolesHaveLimits)
{
    signIn("readonly");
    EXPECT_EQ(exportAccounts().error().code, ErrorCode::notAllowed);
    EXPECT_EQ(exportLimit(*replica), 0);
    for (const auto& [role, limit] :
         std::map<std::string, std::optional<std::int64_t>>{{"rep", 5'000},
                                                            {"engineer", 5'000},
                                                            {"manager", std::nullopt},
                                                            {"administrator", std::nullopt},
                                                            {"nobody knows it", 0}}) {
        ASSERT_TRUE(SyncDoor(*replica).updateSyncState(
            [&, role = role](SyncState& state) { state.role = role; }));
        EXPECT_EQ(exportLimit(*replica), limit) << role;
    }
}

TEST_F(ExportTrail, BeforeTheFirstSignInNobodyIsNoted)
{
    create("account", {{"name", std::string("Acme")}});

    EXPECT_TRUE(exportAccounts());
    EXPECT_TRUE(notes().empty());
}

TEST_F(ExportTrail, T30_NobodyChangesTheTrail)
{
    const Entity& entity = replica->catalogue().at("data_export");
    EXPECT_FALSE(entity.isTyped()) << "no form makes one";
    const AccessRules rules(replica->catalogue());
    for (const Role role :
         {Role::rep, Role::engineer, Role::manager, Role::administrator, Role::readOnly}) {
        EXPECT_EQ(rules.of(role, entity.name).update, Reach::none) << toString(role);
        EXPECT_EQ(rules.of(role, entity.name).remove, Reach::none) << toString(role);
        EXPECT_EQ(rules.of(role, entity.name).create, Reach::own) << "in nobody else's name";
    }
}

} // namespace
} // namespace caravan
