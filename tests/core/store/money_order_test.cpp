// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/exchange_rates.h"
#include "tests/support/replica_fixture.h"

#include <random>

namespace caravan {
namespace {

class MoneyOrder : public test::ReplicaFixture {
protected:
    void rate(const char* currency, const char* rate, int units, const char* from)
    {
        create("exchange_rate", {{"currency", std::string(currency)},
                                 {"units", std::int64_t{units}},
                                 {"rate", *Decimal::parse(rate)},
                                 {"home", std::string("CNY")},
                                 {"valid_from", std::string(from)}});
    }
    RecordId deal(const std::string& name, const Value& amount)
    {
        return create("opportunity",
                      {{"name", name}, {"stage", std::string("proposal")}, {"amount", amount}});
    }
    static Value money(const char* amount, const char* currency)
    {
        return Money{*Decimal::parse(amount), currency};
    }
    static Query byAmount(bool descending)
    {
        return {"opportunity", {}, {{"amount", descending}}, {}};
    }
    std::string names(bool descending)
    {
        std::string joined;
        const auto rows = replica->select(byAmount(descending), 0, 100);
        for (const Row& row : *rows) {
            joined += (joined.empty() ? "" : " ") + row.record.title();
        }
        return joined;
    }
};

TEST_F(MoneyOrder, IsByWorthAndWhatHasNoRateStandsLastEitherWay)
{
    rate("TWD", "0.2230", 1, "2026-01-01");
    rate("EUR", "7.1", 1, "2025-01-01");
    rate("EUR", "8.2", 1, "2026-01-01");
    rate("JPY", "4.6", 100, "2026-01-01");
    deal("taipei", money("5600000", "TWD")); // 1,248,800
    deal("suzhou", money("1420000", "CNY"));
    deal("jena", money("175000", "EUR"));     // 1,435,000
    deal("tokyo", money("30000000", "JPY"));  // 1,380,000
    deal("nowhere", money("9000000", "XTS")); // no rate
    deal("unknown", Value());

    EXPECT_EQ(names(true), "jena suzhou tokyo taipei nowhere unknown");
    EXPECT_EQ(names(false), "unknown taipei tokyo suzhou jena nowhere");
}

TEST_F(MoneyOrder, PagesFollowEachOtherAndTheOrderIsThatOfTheRates)
{
    rate("EUR", "7.8", 1, "2026-01-01");
    rate("USD", "7.05", 1, "2026-01-01");
    rate("JPY", "4.61", 100, "2026-01-01");
    std::mt19937 random(7);
    const char* currencies[] = {"CNY", "EUR", "USD", "JPY", "XTS"};
    for (int i = 0; i < 700; ++i) {
        deal("d" + std::to_string(i),
             random() % 12 == 0
                 ? Value()
                 : Value(Money{
                       Decimal::fromUnits(static_cast<std::int64_t>(random() % 1'000'000) * 10'000),
                       currencies[random() % 5]}));
    }
    const ExchangeRates rates = readRates(*replica, "CNY");
    for (const bool descending : {false, true}) {
        for (int round = 0; round < 2; ++round) { // without and with an index of its own
            PageAnchors anchors;
            std::vector<Row> all;
            for (int page = 0; page < 8; ++page) {
                const auto rows = replica->select(byAmount(descending), page * 100, 100, &anchors);
                ASSERT_TRUE(rows);
                all.insert(all.end(), rows->begin(), rows->end());
            }
            ASSERT_EQ(all.size(), 700U);
            std::set<RecordId> ids;
            std::optional<Decimal> before;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const Record& record = all[i].record;
                ids.insert(record.id);
                const auto* amount = std::get_if<Money>(&record.value("amount"));
                const auto worth =
                    amount != nullptr ? rates.convert(*amount, std::nullopt) : std::nullopt;
                if (worth && before) {
                    EXPECT_FALSE(descending ? *worth > *before : *worth < *before) << i;
                }
                before = worth ? worth : before;
                if (i % 97 == 0) {
                    EXPECT_EQ(*replica->position(byAmount(descending), record.id),
                              static_cast<std::int64_t>(i));
                }
            }
            EXPECT_EQ(ids.size(), 700U);
            ASSERT_TRUE(replica->keepOrder(byAmount(descending)));
        }
    }
}

TEST_F(MoneyOrder, FollowsANewRate)
{
    rate("EUR", "7", 1, "2026-01-01");
    deal("jena", money("100", "EUR"));
    deal("suzhou", money("750", "CNY"));
    ASSERT_TRUE(replica->keepOrder(byAmount(true)));
    EXPECT_EQ(names(true), "suzhou jena");

    rate("EUR", "8", 1, "2026-06-01");

    EXPECT_EQ(names(true), "jena suzhou");
    ASSERT_TRUE(replica->keepOrder(byAmount(true)));
    EXPECT_EQ(names(true), "jena suzhou");
}

} // namespace
} // namespace caravan
