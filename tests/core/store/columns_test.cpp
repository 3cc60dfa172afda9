// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Questions answered from kept columns give what SQL gives over the table, whoever changed what.
#include "core/product/product_rules.h"
#include "core/store/columns.h"
#include "tests/support/replica_fixture.h"

#include <sqlite3.h>

#include <random>

namespace caravan {
namespace {

using std::string;

constexpr std::size_t kDeals = 2500; // more than what columns are kept from

class ColumnsTest : public test::ReplicaFixture {
protected:
    Value pick(const std::vector<Value>& from) { return from[random() % from.size()]; }
    Value day()
    {
        return formatDate(addDays(dateOf(clock.now()), static_cast<int>(random() % 900) - 600));
    }

    Values randomDeal()
    {
        Values values;
        values["stage"] = pick({string("prospecting"), string("qualified"), string("proposal")});
        values["amount"] =
            pick({Value(),
                  Money{Decimal::fromUnits(static_cast<std::int64_t>(random() % 999) * 100), "EUR"},
                  Money{Decimal::fromInteger(static_cast<std::int64_t>(random() % 500)), "CNY"}});
        values["account"] = pick(accounts);
        values["owner"] = pick(people);
        values["engage_date"] = random() % 5 == 0 ? Value() : day();
        values["close_date"] = random() % 5 == 0 ? Value() : day();
        values["probability"] = static_cast<std::int64_t>(random() % 101);
        values["forecast_category"] = pick({Value(), string("commit"), string("best_case")});
        return values;
    }

    void fill()
    {
        std::vector<RemoteRow> rows;
        const auto add = [&](const char* entity, const Values& values) {
            Record record(replica->catalogue().at(entity), replica->newId());
            for (const auto& [name, value] : values) {
                record.set(name, value);
            }
            rows.push_back(put(record, 1));
            return record.id;
        };
        people.emplace_back();
        accounts.emplace_back();
        for (int i = 0; i < 5; ++i) {
            people.emplace_back(add("user", {{"name", "Person " + std::to_string(i)}}));
        }
        for (int i = 0; i < 40; ++i) {
            accounts.emplace_back(add(
                "account", {{"name", "Company " + std::to_string(i)},
                            {"industry", pick({Value(), string("medical"), string("retail")})}}));
        }
        for (std::size_t i = 0; i < kDeals; ++i) {
            Values values = randomDeal();
            values["name"] = "Deal " + std::to_string(i);
            deals.push_back(add("opportunity", values));
        }
        pull(rows, "c1");
    }

    bool isKept(const string& entity)
    {
        sqlite3* raw = nullptr;
        EXPECT_EQ(sqlite3_open(replica->file().c_str(), &raw), SQLITE_OK);
        bool found = false;
        const string sql = "SELECT 1 FROM kept_table WHERE entity = '" + entity + "'";
        sqlite3_exec(
            raw, sql.c_str(),
            [](void* into, int, char**, char**) {
                *static_cast<bool*>(into) = true;
                return 0;
            },
            &found, nullptr);
        sqlite3_close(raw);
        return found;
    }

    Filter randomFilter(int depth)
    {
        if (depth > 0 && random() % 2 == 0) {
            Filter filter;
            filter.kind = static_cast<Filter::Kind>(random() % 3);
            for (std::size_t i = 0; i < 1 + random() % 3; ++i) {
                filter.parts.push_back(randomFilter(depth - 1));
            }
            return filter;
        }
        const auto compare = static_cast<Compare>(random() % 6); // equal ... greaterOrEqual
        Filter filter;
        switch (random() % 9) {
        case 0:
            return Filter::where("stage", compare, pick({string("proposal"), string("qualified")}));
        case 1:
            return Filter::where("close_date", compare, day());
        case 2:
            return Filter::where("close_date@month", compare, textOf(day()).substr(0, 7));
        case 3:
            return Filter::whereEmpty(textOf(pick({string("amount"), string("engage_date"),
                                                   string("owner"), string("account.industry")})),
                                      random() % 2 == 0);
        case 4:
            return Filter::where("probability", compare, static_cast<std::int64_t>(random() % 100));
        case 5:
            return Filter::where("amount", compare, Decimal::fromInteger(3));
        case 6:
            return Filter::where("account.industry", compare, string("medical"));
        case 7:
            return Filter::where("owner", compare, people[1 + random() % 5]);
        default:
            filter.kind = Filter::Kind::condition;
            filter.field = "stage";
            filter.compare = Compare::in;
            filter.values = {string("proposal"), string("prospecting")};
            return filter;
        }
    }

    AggregateQuery randomQuestion()
    {
        const std::vector<string> paths{"stage",
                                        "owner",
                                        "account.industry",
                                        "close_date@week",
                                        "close_date@day",
                                        "close_date@quarter",
                                        "account",
                                        "forecast_category"};
        AggregateQuery query;
        query.query = {"opportunity", randomFilter(2), {}, {}};
        for (std::size_t i = 0; i < random() % 3; ++i) {
            query.groupBy.push_back(paths[random() % paths.size()]);
        }
        switch (random() % 4) {
        case 0:
            break;
        case 1:
            query.aggregate = Aggregate::sum;
            query.field = "amount";
            break;
        case 2:
            query.aggregate = Aggregate::sum;
            query.field = "probability";
            break;
        default:
            query.aggregate = Aggregate::sum;
            query.field = "engage_date";
            query.until = "close_date";
        }
        if (random() % 2 == 0) {
            const Date today = dateOf(clock.now());
            query.steps = DateSteps{"close_date", {addDays(today, -300), addDays(today, -20)}};
        }
        return query;
    }

    static string told(const std::vector<AggregateRow>& rows)
    {
        string text;
        for (const AggregateRow& row : rows) {
            for (const Value& value : row.group) {
                const RecordId* id = std::get_if<RecordId>(&value);
                text += (isEmpty(value) ? "-" : id ? id->toString() : textOf(value)) + " ";
            }
            text += row.currency + " " + std::to_string(row.step) + ": " +
                    std::to_string(row.count) + " " + row.amount.toString() + "\n";
        }
        return text;
    }

    void expectEqualToSql(int questions)
    {
        for (int i = 0; i < questions; ++i) {
            AggregateQuery query = randomQuestion();
            const auto fromColumns = replica->aggregate(query);
            ASSERT_TRUE(fromColumns) << describe(fromColumns.error());
            // True of each, and nothing that a column knows: SQL has to answer.
            query.query.filter = Filter::all(
                {query.query.filter, Filter::where("changed_at", Compare::greaterOrEqual,
                                                   string("1970-01-01T00:00:00.000Z"))});
            const auto fromTable = replica->aggregate(query);
            ASSERT_TRUE(fromTable) << describe(fromTable.error());
            ASSERT_EQ(told(*fromColumns), told(*fromTable)) << "question " << i;
        }
    }

    std::mt19937 random{20261123};
    std::vector<Value> people;
    std::vector<Value> accounts;
    std::vector<RecordId> deals;
};

TEST_F(ColumnsTest, AnswerAsSqlDoesWhileTheTableChanges)
{
    fill();
    ASSERT_TRUE(isKept("opportunity"));
    EXPECT_FALSE(isKept("account")) << "small tables are read as they are";
    expectEqualToSql(60);

    auto other = Replica::open(replica->file(), Catalogue::builtIn(), clock, test::seededIds(99),
                               productRules());
    ASSERT_TRUE(other);
    for (int round = 0; round < 15; ++round) {
        for (int i = 0; i < 6; ++i) {
            const RecordId deal = deals[random() % deals.size()];
            if (!replica->find("opportunity", deal)) {
                continue;
            }
            Edit edit;
            edit.entity = "opportunity";
            edit.id = deal;
            edit.kind = random() % 4 == 0 ? ChangeKind::remove : ChangeKind::update;
            if (edit.kind == ChangeKind::update) {
                edit.set = randomDeal();
            }
            Replica& writer = random() % 2 == 0 ? *replica : **other;
            const auto saved = writer.save({edit});
            ASSERT_TRUE(saved) << describe(saved.error());
        }
        Values values = randomDeal();
        values["name"] = string("New");
        deals.push_back(create("opportunity", values));
        ASSERT_TRUE(update("account", std::get<RecordId>(accounts[1 + random() % 40]),
                           {{"industry", pick({string("medical"), string("food")})}}));
        expectEqualToSql(6);
    }
    reopen();
    expectEqualToSql(20);
}

TEST_F(ColumnsTest, AreMadeAnewWhenMuchHasChanged)
{
    fill();
    expectEqualToSql(5);
    for (int round = 0; round < 3; ++round) { // each longer than what the log is followed for
        std::vector<RemoteRow> rows;
        for (std::size_t i = 0; i < deals.size(); ++i) {
            Record record = replica->find("opportunity", deals[i])->record;
            for (const auto& [name, value] : randomDeal()) {
                record.set(name, value);
            }
            rows.push_back(put(record, 2 + round));
        }
        pull(rows, "d" + std::to_string(round));
        expectEqualToSql(10);
    }
}

TEST(CodedColumn, WidensWithItsWordsAndIsReadBack)
{
    store::CodedColumn column;
    for (std::size_t row = 0; row < 70'000; ++row) {
        column.set(row, row % 3 == 0 ? std::nullopt : std::optional(std::to_string(row)));
        if (row == 100) {
            EXPECT_EQ(column.width(), 1U);
        }
    }
    EXPECT_EQ(column.width(), 2U);
    column.set(99'999, std::string());
    for (std::size_t row = 0; row < 30'000; ++row) {
        column.set(100'000 + row, "more " + std::to_string(row));
    }
    EXPECT_EQ(column.width(), 4U);

    store::CodedColumn again;
    ASSERT_TRUE(again.load(column.codes(), column.width(), column.packedWords()));

    ASSERT_EQ(again.rows(), column.rows());
    const auto wordAt = [&](std::size_t row) {
        store::CodedColumn::Code code = 0;
        again.read(row, 1, &code);
        return code == 0 ? "(none)" : again.words()[code];
    };
    EXPECT_EQ(wordAt(50'000), "50000");
    EXPECT_EQ(wordAt(3), "(none)");
    EXPECT_EQ(wordAt(80'000), "(none)");
    EXPECT_EQ(wordAt(99'999), "");
    EXPECT_EQ(wordAt(129'999), "more 29999");
}

TEST(CodedColumn, RefusesWhatIsNoColumn)
{
    store::CodedColumn column;
    column.set(0, string("won"));
    column.set(1, string("lost"));
    store::CodedColumn other;
    EXPECT_FALSE(other.load(string("\x01\x07", 2), 1, column.packedWords())) << "no such word";
    EXPECT_FALSE(other.load(column.codes(), 2, column.packedWords())) << "another width";
    EXPECT_FALSE(other.load(column.codes(), 1, column.packedWords().substr(0, 9))) << "cut off";
    EXPECT_TRUE(other.load(column.codes(), 1, column.packedWords()));
}

} // namespace
} // namespace caravan
