// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/undo_import.h"

#include "core/actions/save_many.h"
#include "core/exchange/import.h"
#include "core/store/import_log.h"
#include "tests/support/replica_fixture.h"

namespace caravan {
namespace {

class UndoImport : public test::ReplicaFixture {
protected:
    RecordId read(const std::string& entity, const std::string& csv, bool updates = false)
    {
        ImportOptions options;
        options.batch = *ImportLog(*replica).begin("leads.csv", entity);
        ImportPlan plan =
            ImportPlan::guess(replica->catalogue(), replica->catalogue().at(entity), head(csv));
        plan.updateExisting = updates;
        const auto report = importCsv(*replica, csv, plan, entity, options);
        EXPECT_TRUE(report && report->isApplied);
        return options.batch;
    }
    static std::vector<std::string> head(const std::string& csv)
    {
        std::vector<std::string> names{""};
        for (const char c : csv.substr(0, csv.find('\n'))) {
            if (c == ',') {
                names.emplace_back();
            } else {
                names.back() += c;
            }
        }
        return names;
    }
    ImportUndo undo(const RecordId& import)
    {
        ImportUndo plan = planImportUndo(*replica, import);
        EXPECT_EQ(saveMany(*replica, plan.edits, SaveOptions{.isVerbatim = true}).failed, 0U);
        return plan;
    }
    std::int64_t count(const std::string& entity) { return *replica->count({entity, {}, {}, {}}); }
    RecordId named(const std::string& entity, const std::string& field, const std::string& name)
    {
        const auto rows =
            replica->select({entity, Filter::where(field, Compare::equal, name), {}, {}}, 0, 1);
        return rows && !rows->empty() ? rows->front().record.id : RecordId{};
    }
};

TEST_F(UndoImport, TakesBackWhatAFileMadeAlsoAfterARestart)
{
    std::string csv = "name,city\n";
    for (int i = 0; i < 1'100; ++i) {
        csv += "Company " + std::to_string(i) + ",Suzhou\n";
    }
    create("account", {{"name", std::string("ours")}});
    const RecordId batch = read("account", csv);
    reopen();

    ASSERT_EQ(ImportLog(*replica).batches().size(), 1U);
    EXPECT_EQ(ImportLog(*replica).batches().front().file, "leads.csv");
    EXPECT_EQ(ImportLog(*replica).batches().front().created, 1'100);
    const ImportUndo undone = undo(batch);

    EXPECT_EQ(undone.removed, 1'100U);
    EXPECT_EQ(count("account"), 1);
}

TEST_F(UndoImport, LeavesWhatWasChangedSinceAndWhatOthersNeed)
{
    const RecordId batch = read("account", "name,city\nA,Suzhou\nB,Suzhou\nC,Suzhou\n");
    ASSERT_TRUE(update("account", named("account", "name", "A"), {{"city", std::string("Wuxi")}}));
    create("opportunity", {{"name", std::string("deal")},
                           {"account", named("account", "name", "B")},
                           {"stage", std::string("proposal")}});

    const ImportUndo undone = undo(batch);

    EXPECT_EQ(undone.changed, 1U);
    EXPECT_EQ(undone.needed, 1U);
    EXPECT_EQ(undone.removed, 1U);
    EXPECT_TRUE(named("account", "name", "C").isNil());
    EXPECT_FALSE(named("account", "name", "B").isNil());
}

TEST_F(UndoImport, GivesChangedRecordsTheirOldValuesBack)
{
    create("account", {{"name", std::string("A")}, {"website", std::string("kunshan.example")}});
    const RecordId batch =
        read("account", "name,website,phone\nA,suzhou.example,+86 512 1234567\n", true);
    const RecordId a = named("account", "name", "A");
    ASSERT_EQ(text("account", a, "website"), "suzhou.example");
    ASSERT_TRUE(update("account", a, {{"phone", std::string("+49 30 1234567")}}));

    const ImportUndo undone = undo(batch);

    EXPECT_EQ(text("account", a, "website"), "kunshan.example");
    EXPECT_EQ(text("account", a, "phone"), "+49 30 1234567") << "typed since";
    EXPECT_EQ(undone.changed, 1U);
}

TEST_F(UndoImport, ParentsAndChildrenOfOneFileGoTogether)
{
    ImportOptions options;
    options.batch = *ImportLog(*replica).begin("customers.csv", "contact");
    const std::string csv = "company,person\nA,Zhang Wei\nA,Li Na\nB,Wang Fang\n";
    ImportPlan accounts;
    accounts.entity = "account";
    accounts.key = {"name"};
    accounts.columns = {{"company", "name", {}, {}, 1, false}};
    accounts.ignored = {"person"};
    ImportPlan contacts;
    contacts.entity = "contact";
    contacts.key = {"full_name"};
    contacts.columns = {{"company", "account", "name", {}, 1, false},
                        {"person", "full_name", {}, {}, 1, false}};
    ASSERT_TRUE(importSheet(*replica, csv, {accounts, contacts}, options));
    ASSERT_EQ(count("contact"), 3);

    const ImportUndo undone = undo(options.batch);

    EXPECT_EQ(undone.needed, 0U);
    EXPECT_EQ(count("contact") + count("account"), 0);
}

} // namespace
} // namespace caravan
