// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using Status = sync::OpResult::Status;

class OffersAtTheHub : public HubFixture {
protected:
    static Value text(const std::string& words) { return words; }
    static Value percent(std::int64_t number) { return Decimal::fromInteger(number); }
    static Value euro(std::int64_t amount) { return Money{Decimal::fromInteger(amount), "EUR"}; }

    void SetUp() override
    {
        HubFixture::SetUp();
        ASSERT_EQ(pushOne("max",
                          create("product", "pump", {{"name", text("Pump")}, {"price", euro(100)}}))
                      .status,
                  Status::applied);
        ASSERT_EQ(createAccount("lin", "acme").status, Status::applied);
    }
    void offer(const std::string& name, std::int64_t discount)
    {
        ASSERT_EQ(pushOne("lin", create("quote", name,
                                        {{"name", text(name)},
                                         {"account", id("acme")},
                                         {"quote_date", text("2026-11-22")},
                                         {"status", text("draft")}}))
                      .status,
                  Status::applied);
        ASSERT_EQ(pushOne("lin", create("quote_line", name + " line",
                                        {{"quote", id(name)},
                                         {"product", id("pump")},
                                         {"quantity", percent(2)},
                                         {"price", euro(100)},
                                         {"discount", percent(discount)}}))
                      .status,
                  Status::applied);
    }
    sync::OpResult set(const std::string& who, const std::string& entity, const std::string& name,
                       const std::map<std::string, Value>& values)
    {
        pull(who);
        return pushOne(who, update(entity, name, values, shown(who, entity, name).rev));
    }
    Change approval(const std::string& name, const std::string& quote, std::int64_t discount,
                    const std::string& state = "open")
    {
        return create(
            "quote_approval", name,
            {{"quote", id(quote)}, {"discount", percent(discount)}, {"state", text(state)}});
    }
};

TEST_F(OffersAtTheHub, ASmallDiscountNeedsNobody)
{
    offer("small", 10);
    EXPECT_EQ(set("lin", "quote", "small", {{"status", text("sent")}}).status, Status::applied);
}

TEST_F(OffersAtTheHub, ABigOneIsRefusedUntilAManagerApprovesIt)
{
    offer("big", 20);
    const sync::OpResult early = set("lin", "quote", "big", {{"status", text("sent")}});
    EXPECT_EQ(early.status, Status::refused);
    EXPECT_EQ(early.problem, sync::problem::kNotAllowed);
    EXPECT_EQ(early.problemKey, "status");
    EXPECT_NE(early.problemText.find("20 %"), std::string::npos) << early.problemText;

    EXPECT_EQ(pushOne("lin", approval("forged", "big", 20, "approved")).status, Status::refused);
    ASSERT_EQ(pushOne("lin", approval("ask", "big", 20)).status, Status::applied);
    EXPECT_EQ(set("lin", "quote_approval", "ask",
                  {{"state", text("approved")}, {"decided_by", id("lin")}})
                  .status,
              Status::refused);
    EXPECT_EQ(set("max", "quote_approval", "ask",
                  {{"state", text("approved")}, {"decided_by", id("lin")}})
                  .status,
              Status::refused)
        << "in his own name only";
    ASSERT_EQ(set("max", "quote_approval", "ask",
                  {{"state", text("approved")}, {"decided_by", id("max")}})
                  .status,
              Status::applied);

    EXPECT_EQ(set("lin", "quote", "big", {{"status", text("sent")}}).status, Status::applied);
}

TEST_F(OffersAtTheHub, AnApprovalHoldsForItsDiscountAndItsQuoteOnly)
{
    offer("one", 20);
    offer("two", 20);
    ASSERT_EQ(pushOne("lin", approval("ask", "one", 20)).status, Status::applied);
    ASSERT_EQ(set("max", "quote_approval", "ask",
                  {{"state", text("approved")}, {"decided_by", id("max")}})
                  .status,
              Status::applied);

    EXPECT_EQ(set("lin", "quote_approval", "ask", {{"quote", id("two")}}).status, Status::refused);
    EXPECT_EQ(set("lin", "quote_approval", "ask", {{"discount", percent(40)}}).status,
              Status::refused);
    EXPECT_EQ(set("lin", "quote", "two", {{"status", text("sent")}}).status, Status::refused);
    ASSERT_EQ(set("lin", "quote_line", "one line", {{"discount", percent(40)}}).status,
              Status::applied);
    EXPECT_EQ(set("lin", "quote", "one", {{"status", text("sent")}}).status, Status::refused);
}

TEST_F(OffersAtTheHub, AManagerHasALimitAsWell)
{
    offer("gift", 60);
    ASSERT_EQ(pushOne("lin", approval("ask", "gift", 60)).status, Status::applied);
    EXPECT_EQ(set("max", "quote_approval", "ask",
                  {{"state", text("approved")}, {"decided_by", id("max")}})
                  .status,
              Status::refused);
    ASSERT_EQ(pushOne("ada", create("discount_limit", "limit",
                                    {{"role", text("manager")}, {"discount_max", percent(60)}}))
                  .status,
              Status::applied);
    EXPECT_EQ(set("max", "quote_approval", "ask",
                  {{"state", text("approved")}, {"decided_by", id("max")}})
                  .status,
              Status::applied);
    EXPECT_EQ(pushOne("lin", create("discount_limit", "own",
                                    {{"role", text("rep")}, {"discount_max", percent(99)}}))
                  .status,
              Status::refused);
}

TEST_F(OffersAtTheHub, WhatWentOutStaysAsItWas)
{
    offer("sent", 5);
    pull("lin");
    const Revision seen = shown("lin", "quote_line", "sent line").rev;
    ASSERT_EQ(set("lin", "quote", "sent", {{"status", text("sent")}}).status, Status::applied);

    EXPECT_EQ(set("lin", "quote_line", "sent line", {{"discount", percent(50)}}).status,
              Status::refused);
    EXPECT_EQ(pushOne("lin", create("quote_line", "more",
                                    {{"quote", id("sent")}, {"quantity", percent(1)}}))
                  .status,
              Status::refused);
    EXPECT_EQ(pushOne("lin", remove("quote_line", "sent line", seen)).status, Status::refused);
    offer("other", 50);
    Change merge = change(ChangeKind::merge, "quote", "sent");
    merge.loser = id("other");
    EXPECT_EQ(pushOne("lin", merge).status, Status::refused);
}

TEST_F(OffersAtTheHub, EachSeriesOfNumbersIsGivenOnce)
{
    const auto series = [&](const std::string& who, const std::string& name) {
        EXPECT_EQ(pushOne(who, create("number_series", name,
                                      {{"name", text(name)},
                                       {"replica", text(person(who).replica.toString())},
                                       {"serial", std::int64_t{1}}}))
                      .status,
                  Status::applied);
        pull(who);
        return shown(who, "number_series", name).value("serial");
    };
    EXPECT_EQ(series("lin", "lin's"), Value(std::int64_t{1}));
    EXPECT_EQ(series("chen", "chen's"), Value(std::int64_t{2})) << "whatever he asked for";
    EXPECT_EQ(set("chen", "number_series", "chen's", {{"serial", std::int64_t{1}}}).status,
              Status::refused);
    EXPECT_EQ(set("chen", "number_series", "chen's", {{"quotes", std::int64_t{4}}}).status,
              Status::applied);
    EXPECT_FALSE(sees("lin", "number_series", "chen's"));
}

} // namespace
} // namespace caravan::hub
