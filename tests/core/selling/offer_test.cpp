// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/offers.h"
#include "core/store/replica_source.h"
#include "core/store/sync_door.h"
#include "core/workflow/numbering.h"
#include "tests/support/replica_fixture.h"

#include <algorithm>

namespace caravan::test {
namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

Decimal dec(const std::string& text)
{
    return *Decimal::parse(text);
}
Money yuan(const std::string& amount)
{
    return {dec(amount), "CNY"};
}
OfferLine line(const std::string& quantity, const std::string& price, const std::string& discount)
{
    return {{}, dec(quantity), yuan(price), dec(discount)};
}

TEST(OfferLines, AreRoundedToCentsHalvesAwayFromZero)
{
    EXPECT_EQ(lineTotal(line("3", "33.335", "0")), yuan("100.01"));
    EXPECT_EQ(lineTotal(line("1", "0.005", "0")), yuan("0.01"));
    EXPECT_EQ(lineTotal(line("-1", "0.005", "0")), yuan("-0.01"));
    EXPECT_EQ(lineTotal(line("2.5", "100", "12.5")), yuan("218.75"));
    EXPECT_EQ(lineTotal(line("1", "100", "100")), yuan("0"));
    EXPECT_FALSE(lineTotal({{}, dec("1"), {}, {}})) << "no price, no total";
    EXPECT_FALSE(lineTotal(line("900000000000000", "900000000000000", "0"))) << "out of range";
    EXPECT_EQ(shareOf(yuan("1000.50"), dec("13")), yuan("130.07"));
}

TEST(OfferLines, AddUpInOneCurrencyOnly)
{
    std::vector<OfferLine> lines{line("2", "10", "0"), line("1", "5.50", "10"), {}};
    EXPECT_EQ(totalOf(lines), yuan("24.95"));
    lines.push_back({{}, dec("1"), Money{dec("1"), "EUR"}, {}});
    EXPECT_FALSE(totalOf(lines));
    EXPECT_FALSE(totalOf({}));
    const std::vector<OfferLine> huge(200, line("1", "890000000000000", "0"));
    EXPECT_FALSE(totalOf(huge)) << "no overflow";
}

class Offers : public ReplicaFixture {
protected:
    Offers()
    {
        signIn("rep");
        product = create("product", {{"name", std::string("PuroLab 30")}, {"price", yuan("1000")}});
        customer = create("account",
                          {{"name", std::string("恒达")}, {"customer_group", std::string("key")}});
        deal = create("opportunity", {{"name", std::string("Line 3")},
                                      {"account", customer},
                                      {"stage", std::string("proposal")},
                                      {"close_date", std::string("2026-12-01")},
                                      {"amount", yuan("5000")}});
    }
    void signIn(const std::string& role, const std::string& hub = "hub")
    {
        const RecordId who = people.try_emplace(role, replica->newId()).first->second;
        ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) {
            state.user = who;
            state.role = role;
            state.hubId = hub;
            state.isRegistered = true;
        }));
    }
    RecordId book(const std::string& name, Values values)
    {
        values.emplace("name", name);
        values.emplace("currency", std::string("CNY"));
        return create("price_book", std::move(values));
    }
    void price(const RecordId& in, const std::string& from, const std::string& amount)
    {
        create("price_entry", {{"price_book", in},
                               {"product", product},
                               {"from_quantity", dec(from)},
                               {"price", yuan(amount)}});
    }
    std::optional<Money> ask(const std::string& group, const std::string& quantity,
                             Date day = kToday)
    {
        ReplicaSource source(*replica);
        const auto found = readPriceList(source).find({product, group, "CNY", dec(quantity), day});
        return found ? std::optional(found->price) : std::nullopt;
    }
    Done save(const Result<std::vector<Edit>>& edits)
    {
        if (!edits) {
            return edits.error();
        }
        last = replica->save(*edits);
        return last ? done() : Done(last.error());
    }
    Done change(const std::string& entity, const RecordId& id, Values values)
    {
        Edit edit = Edit::update(entity, id, std::move(values));
        return save(std::vector<Edit>{edit});
    }
    Record record(const std::string& entity, const RecordId& id)
    {
        const auto row = replica->find(entity, id);
        EXPECT_TRUE(row);
        return row ? row->record : Record(replica->catalogue().at(entity), id);
    }
    std::vector<Record> all(const std::string& entity)
    {
        std::vector<Record> records;
        const auto rows = replica->select({entity, {}, {}, {}}, 0, 100);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            records.push_back(row.record);
        }
        std::sort(records.begin(), records.end(),
                  [](const Record& a, const Record& b) { return a.id < b.id; });
        return records; // in the order they were made
    }
    /// A quote of the deal with one line of the product at @p discount.
    Record quote(const std::string& discount)
    {
        EXPECT_TRUE(save(quoteFromDeal(*replica, record("opportunity", deal), "en", kToday)));
        Record made = all("quote").back();
        Edit added = newLine(*replica, made, product, dec("2"), kToday);
        added.set["discount"] = dec(discount);
        EXPECT_TRUE(save(std::vector<Edit>{added}));
        return record("quote", made.id);
    }
    /// The hub's word on this laptop's series.
    void giveSerial(std::int64_t serial)
    {
        if (all("number_series").empty()) {
            ASSERT_TRUE(replica->save(missingSeries(*replica)));
        }
        ASSERT_TRUE(update("number_series", all("number_series").front().id, {{"serial", serial}}));
    }

    std::map<std::string, RecordId> people;
    RecordId product;
    RecordId customer;
    RecordId deal;
    Result<std::vector<Change>> last = std::vector<Change>{};
};

TEST_F(Offers, PriceComesFromTheCustomersBookByQuantityAndDay)
{
    EXPECT_EQ(ask("key", "1"), yuan("1000")) << "the list price, while no book tells";
    const RecordId general = book("2026", {});
    price(general, "1", "980");
    price(general, "10", "900");
    const RecordId key = book("Key", {{"customer_group", std::string("key")},
                                      {"valid_from", std::string("2026-07-01")},
                                      {"valid_until", std::string("2026-12-31")}});
    price(key, "5", "850");

    EXPECT_EQ(ask("", "1"), yuan("980"));
    EXPECT_EQ(ask("", "9.9"), yuan("980"));
    EXPECT_EQ(ask("", "10"), yuan("900"));
    EXPECT_EQ(ask("key", "1"), yuan("980")) << "its own book begins with five";
    EXPECT_EQ(ask("key", "5"), yuan("850"));
    EXPECT_EQ(ask("key", "5", *parseDate("2026-06-30")), yuan("980"));
    EXPECT_EQ(ask("key", "5", *parseDate("2027-01-01")), yuan("980"));
    EXPECT_EQ(ask("dealer", "5"), yuan("980"));

    ASSERT_TRUE(update("price_book", key, {{"active", false}}));
    EXPECT_EQ(ask("key", "5"), yuan("980"));
    ReplicaSource source(*replica);
    EXPECT_FALSE(readPriceList(source).find({product, "", "EUR", dec("1"), kToday}));
}

TEST_F(Offers, ADealIsWorthTheSumOfItsLinesAndUndoingTakesBothBack)
{
    const Record before = record("opportunity", deal);
    Edit one = newLine(*replica, before, product, dec("3"), kToday);
    EXPECT_EQ(one.set.at("price"), Value(yuan("1000")));
    ASSERT_TRUE(save(std::vector<Edit>{one}));
    EXPECT_EQ(record("opportunity", deal).value("amount"), Value(yuan("3000")));

    ASSERT_TRUE(change("opportunity_line", one.id, {{"discount", dec("10")}}));
    EXPECT_EQ(record("opportunity", deal).value("amount"), Value(yuan("2700")));
    ASSERT_TRUE(replica->save(replica->inverse(*last), SaveOptions{.isVerbatim = true}));
    EXPECT_EQ(record("opportunity", deal).value("amount"), Value(yuan("3000")));

    Edit gone = Edit::remove("opportunity_line", one.id);
    ASSERT_TRUE(save(std::vector<Edit>{gone}));
    EXPECT_EQ(record("opportunity", deal).value("amount"), Value(yuan("3000")))
        << "what it may be worth is still known";
}

TEST_F(Offers, APriceFollowsTheQuantityUntilSomebodyGivesAnother)
{
    const RecordId general = book("2026", {});
    price(general, "1", "980");
    price(general, "10", "900");
    Edit one = Edit::create("opportunity_line", replica->newId(),
                            {{"opportunity", deal}, {"product", product}, {"quantity", dec("2")}});
    ASSERT_TRUE(save(std::vector<Edit>{one}));
    EXPECT_EQ(record("opportunity_line", one.id).value("total"), Value(yuan("1960")));
    EXPECT_EQ(text("opportunity_line", one.id, "description"), "PuroLab 30");

    ASSERT_TRUE(change("opportunity_line", one.id, {{"quantity", dec("10")}}));
    EXPECT_EQ(record("opportunity_line", one.id).value("price"), Value(yuan("900")));
    EXPECT_EQ(record("opportunity", deal).value("amount"), Value(yuan("9000")));

    ASSERT_TRUE(change("opportunity_line", one.id, {{"price", yuan("890")}}));
    ASSERT_TRUE(change("opportunity_line", one.id, {{"quantity", dec("1")}}));
    EXPECT_EQ(record("opportunity_line", one.id).value("price"), Value(yuan("890")))
        << "agreed is agreed";
}

TEST_F(Offers, NumbersComeFromTheSeriesOfThisLaptopAndNeverTwice)
{
    const Record early = quote("0");
    EXPECT_EQ(early.text("number"), "") << "the hub has given no series yet";
    giveSerial(17);
    ASSERT_TRUE(replica->save(numberWaiting(*replica, kToday)));
    EXPECT_EQ(record("quote", early.id).text("number"), "Q26-17-001");

    EXPECT_EQ(quote("0").text("number"), "Q26-17-002");
    ASSERT_TRUE(save(quoteFromDeal(*replica, record("opportunity", deal), "en", kToday)));
    ASSERT_TRUE(replica->save(replica->inverse(*last), SaveOptions{.isVerbatim = true}));
    EXPECT_EQ(all("quote").size(), 2U);
    EXPECT_NE(quote("0").text("number"), "Q26-17-002");
    EXPECT_TRUE(missingSeries(*replica).empty()) << "one is enough";

    signIn("rep", "");
    EXPECT_EQ(quote("0").text("number").rfind("Q26-17-", 0), 0U);
}

TEST_F(Offers, WithoutAHubTheReplicaItselfTellsTheSeries)
{
    signIn("rep", "");
    const std::string number = quote("0").text("number");
    EXPECT_EQ(number.rfind("Q26-L", 0), 0U) << number;
    EXPECT_EQ(number.size(), std::string("Q26-LABCD-001").size());
    ReplicaSource source(*replica);
    const Author author = authorOf(replica->syncState());
    EXPECT_TRUE(Numbering(source, author).isOwn(number));
    EXPECT_FALSE(Numbering(source, author).isOwn("Q26-17-001"));
}

TEST_F(Offers, ADiscountBeyondTheLimitGoesOutOnlyWhenApproved)
{
    giveSerial(1);
    Record mine = quote("18");
    EXPECT_EQ(mine.value("amount"), Value(yuan("1640")));
    const Done refused = change("quote", mine.id, {{"status", std::string("sent")}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::notAllowed);
    EXPECT_EQ(refused.error().key, "status");
    EXPECT_FALSE(offerStateOf(*replica, mine).isCovered);

    ASSERT_TRUE(save(askApproval(*replica, mine, "three machines more next year")));
    EXPECT_EQ(text("quote", mine.id, "status"), "asked");
    const Record asked = all("quote_approval").front();
    EXPECT_EQ(asked.value("discount"), Value(dec("18")));
    EXPECT_FALSE(save(decide(*replica, asked, true, "", clock.now()))) << "not by himself";

    signIn("manager");
    ASSERT_TRUE(save(decide(*replica, asked, true, "for once", clock.now())));
    EXPECT_EQ(text("quote", mine.id, "status"), "approved");

    signIn("rep");
    ASSERT_TRUE(change("quote", mine.id, {{"status", std::string("sent")}}));
    const RecordId sold = all("quote_line").front().id;
    EXPECT_FALSE(change("quote_line", sold, {{"discount", dec("19")}})) << "it went out";
    EXPECT_FALSE(save(askApproval(*replica, record("quote", mine.id), "")));
}

TEST_F(Offers, ALowerUnitPriceIsADiscountAsWell)
{
    giveSerial(1);
    const Record mine = quote("0");
    ASSERT_TRUE(change("quote_line", all("quote_line").front().id, {{"price", yuan("800")}}));
    EXPECT_EQ(offerStateOf(*replica, mine).offer.discount, dec("20"));
    EXPECT_FALSE(change("quote", mine.id, {{"status", std::string("sent")}}));
}

TEST_F(Offers, WhatWasApprovedCoversNoMore)
{
    giveSerial(1);
    const Record mine = quote("18");
    ASSERT_TRUE(save(askApproval(*replica, mine, "")));
    ASSERT_TRUE(change("quote_line", all("quote_line").front().id, {{"discount", dec("24")}}));
    signIn("manager");
    ASSERT_TRUE(save(decide(*replica, all("quote_approval").front(), true, "", clock.now())));
    EXPECT_EQ(text("quote", mine.id, "status"), "draft") << "more than was asked";
    signIn("rep");
    EXPECT_FALSE(change("quote", mine.id, {{"status", std::string("sent")}}));
    EXPECT_FALSE(
        change("quote_approval", all("quote_approval").front().id, {{"discount", dec("24")}}))
        << "what was decided stays";
}

TEST_F(Offers, LimitsAreTheCompanys)
{
    giveSerial(1);
    create("discount_limit", {{"role", std::string("rep")}, {"discount_max", dec("18.5")}});
    const Record mine = quote("18");
    EXPECT_TRUE(change("quote", mine.id, {{"status", std::string("sent")}}));
}

TEST_F(Offers, ANewVersionTakesThePlaceOfTheOldOne)
{
    giveSerial(3);
    const Record first = quote("5");
    EXPECT_FALSE(save(newVersion(*replica, first, kToday))) << "a draft is just edited";
    ASSERT_TRUE(change("quote", first.id, {{"status", std::string("sent")}}));
    ASSERT_TRUE(save(newVersion(*replica, record("quote", first.id), kToday)));

    const Record second = all("quote").back();
    EXPECT_EQ(second.text("number"), first.text("number"));
    EXPECT_EQ(second.value("version"), Value(std::int64_t{2}));
    EXPECT_EQ(second.reference("replaces"), first.id);
    EXPECT_EQ(second.value("amount"), first.value("amount"));
    EXPECT_EQ(text("quote", first.id, "status"), "replaced");
    EXPECT_EQ(all("quote_line").size(), 2U);

    Record others = record("quote", first.id);
    others.set("number", std::string("Q26-9-001"));
    others.set("status", std::string("sent"));
    const auto edits = newVersion(*replica, others, kToday);
    ASSERT_TRUE(edits);
    EXPECT_EQ(edits->front().set.count("number"), 0U) << "another laptop counts its versions";
}

TEST_F(Offers, AnOrderTakesTheLinesWinsTheDealAndIsOneStepToUndo)
{
    giveSerial(3);
    const Record sold = quote("5");
    EXPECT_FALSE(save(orderFromQuote(*replica, sold, kToday))) << "a draft was offered to nobody";
    ASSERT_TRUE(change("quote", sold.id, {{"status", std::string("sent")}}));
    ASSERT_TRUE(save(orderFromQuote(*replica, record("quote", sold.id), kToday)));

    const Record order = all("sales_order").front();
    EXPECT_EQ(order.text("number"), "S26-3-001");
    EXPECT_EQ(order.value("amount"), sold.value("amount"));
    EXPECT_EQ(order.reference("account"), customer);
    EXPECT_EQ(text("quote", sold.id, "status"), "accepted");
    EXPECT_EQ(text("opportunity", deal, "stage"), "won");
    EXPECT_EQ(all("order_line").size(), 1U);
    EXPECT_FALSE(save(orderFromQuote(*replica, record("quote", sold.id), kToday))) << "once";

    ASSERT_TRUE(change("sales_order", order.id, {{"status", std::string("confirmed")}}));
    ASSERT_TRUE(change("sales_order", order.id, {{"status", std::string("draft")}}));
    ASSERT_TRUE(change("order_line", all("order_line").front().id, {{"discount", dec("30")}}));
    EXPECT_FALSE(change("sales_order", order.id, {{"status", std::string("confirmed")}}))
        << "an order is no way around the limit";
}

TEST_F(Offers, UndoingAnOrderTakesAllOfItBack)
{
    giveSerial(3);
    const Record sold = quote("5");
    ASSERT_TRUE(change("quote", sold.id, {{"status", std::string("sent")}}));
    ASSERT_TRUE(save(orderFromQuote(*replica, record("quote", sold.id), kToday)));
    ASSERT_TRUE(replica->save(replica->inverse(*last), SaveOptions{.isVerbatim = true}));
    EXPECT_TRUE(all("sales_order").empty());
    EXPECT_TRUE(all("order_line").empty());
    EXPECT_EQ(text("quote", sold.id, "status"), "sent");
    EXPECT_EQ(text("opportunity", deal, "stage"), "proposal");
}

} // namespace
} // namespace caravan::test
