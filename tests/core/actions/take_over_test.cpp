// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/take_over.h"

#include "core/actions/attach_file.h"
#include "core/store/blobs.h"
#include "core/store/profile_folder.h"
#include "core/store/side_copy.h"
#include "tests/support/replica_fixture.h"

#include <filesystem>
#include <fstream>

namespace caravan::test {
namespace {

class Trial : public ReplicaFixture {
protected:
    void begin()
    {
        const std::filesystem::path into = profileCopies(folder.path()) / "one";
        ASSERT_TRUE(makeSideCopy(replica->file(), into));
        auto opened = Replica::open(replicaIn(into), Catalogue::builtIn(), clock, seededIds(77),
                                    productRules());
        ASSERT_TRUE(opened) << describe(opened.error());
        copy = std::move(*opened);
        from = trialBegin(*copy);
    }
    void set(const char* entity, const RecordId& id, Values values)
    {
        const auto saved = copy->save({Edit::update(entity, id, std::move(values))});
        ASSERT_TRUE(saved) << describe(saved.error());
    }
    std::vector<TrialChange> changes() { return trialChanges(*copy, from, *replica); }
    void takeOver()
    {
        std::vector<Edit> edits;
        for (const TrialChange& change : changes()) {
            edits.push_back(change.edit);
        }
        const auto saved = replica->save(edits);
        ASSERT_TRUE(saved) << describe(saved.error());
    }

    std::unique_ptr<Replica> copy;
    std::int64_t from = 0;
};

TEST_F(Trial, TouchesNothingUntilItIsTakenOver)
{
    const RecordId lake = create("account", {{"name", std::string("Lake")}});
    const RecordId gone = create("account", {{"name", std::string("Gone")}});
    begin();
    EXPECT_TRUE(changes().empty()) << "what waited before is not of the trial";

    set("account", lake, {{"phone", std::string("+43 1 1")}});
    set("account", lake, {{"phone", std::string("+43 1 2")}});
    Edit made = Edit::create("contact", copy->newId(),
                             {{"full_name", std::string("Ada")}, {"account", lake}});
    ASSERT_TRUE(copy->save({made}));
    ASSERT_TRUE(copy->save({Edit::remove("account", gone)}));
    Edit passing = Edit::create("account", copy->newId(), {{"name", std::string("Passing")}});
    ASSERT_TRUE(copy->save({passing}));
    ASSERT_TRUE(copy->save({Edit::remove("account", passing.id)}));
    EXPECT_EQ(text("account", lake, "phone"), "");
    EXPECT_FALSE(replica->find("contact", made.id));

    const std::vector<TrialChange> all = changes();
    ASSERT_EQ(all.size(), 3U) << "one a record; what came and went is none";
    EXPECT_EQ(all[0].title, "Lake");
    ASSERT_EQ(all[0].fields.size(), 1U);
    EXPECT_EQ(all[0].fields.front()->name, "phone");
    EXPECT_EQ(all[1].edit.kind, ChangeKind::create);
    EXPECT_EQ(all[2].edit.kind, ChangeKind::remove);
    takeOver();
    EXPECT_EQ(text("account", lake, "phone"), "+43 1 2");
    EXPECT_EQ(text("contact", made.id, "full_name"), "Ada");
    EXPECT_FALSE(replica->find("account", gone));
    EXPECT_TRUE(changes().empty()) << "there is nothing left to take over";
}

TEST_F(Trial, SaysWhatTheOriginalWouldLose)
{
    const RecordId lake = create("account", {{"name", std::string("Lake")}});
    const RecordId hill = create("account", {{"name", std::string("Hill")}});
    begin();
    set("account", lake, {{"phone", std::string("+43 1 1")}});
    set("account", hill, {{"phone", std::string("+43 1 2")}});
    ASSERT_TRUE(update("account", lake, {{"phone", std::string("+43 1 9")}}));
    ASSERT_TRUE(update("account", hill, {{"city", std::string("Wien")}}));

    const std::vector<TrialChange> all = changes();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].isOvertaken);
    EXPECT_FALSE(all[1].isOvertaken) << "another field, which stays";
    takeOver();
    EXPECT_EQ(text("account", hill, "city"), "Wien");
    EXPECT_EQ(text("account", hill, "phone"), "+43 1 2");
}

TEST_F(Trial, BringsTheFilesThatWereAddedInIt)
{
    const RecordId lake = create("account", {{"name", std::string("Lake")}});
    begin();
    const std::filesystem::path plan = folder.path() / "plan.txt";
    std::ofstream(plan) << "two pumps";
    const auto file = takeFile(*copy, plan);
    ASSERT_TRUE(file) << describe(file.error());
    const auto attached = attachFile(*copy, {"account", lake}, *file);
    ASSERT_TRUE(attached && copy->save({*attached}));
    ASSERT_FALSE(replica->blobs().files().read(file->sha256));

    std::vector<Edit> edits;
    for (const TrialChange& change : changes()) {
        edits.push_back(change.edit);
    }
    ASSERT_EQ(edits.size(), 1U);
    ASSERT_TRUE(bringFiles(*copy, edits, *replica));
    ASSERT_TRUE(replica->save(edits));
    const auto bytes = replica->blobs().open(file->sha256);
    ASSERT_TRUE(bytes) << "a record without its bytes would be a file that is lost";
    EXPECT_EQ(*bytes, "two pumps");

    std::ofstream(copy->blobs().files().pathOf(file->sha256)) << "other bytes";
    EXPECT_FALSE(bringFiles(*copy, edits, *replica)) << "what is damaged is not brought";
}

TEST_F(Trial, LeavesToRulesWhatIsTheirs)
{
    const RecordId deal =
        create("opportunity", {{"name", std::string("Pumps")},
                               {"stage", std::string("prospecting")},
                               {"amount", Money{Decimal::fromInteger(10), "EUR"}}});
    begin();
    set("opportunity", deal, {{"amount", Money{Decimal::fromInteger(99), "EUR"}}});
    for (const TrialChange& change : changes()) {
        for (const auto& [name, value] : change.edit.set) {
            EXPECT_FALSE(replica->catalogue().at(change.edit.entity).field(name)->isReadOnly)
                << name;
        }
    }
    takeOver();
    EXPECT_EQ(std::get<Money>(replica->find("opportunity", deal)->record.value("amount")).amount,
              Decimal::fromInteger(99));
}

} // namespace
} // namespace caravan::test
