// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// What the clocks of an entity that is JSON alone (tests/support/loan/loan.json) fill in.
#include "core/exchange/import.h"
#include "core/record/clocks.h"
#include "tests/support/loan/loan_fixture.h"

namespace caravan::test {
namespace {

class LoanClocks : public LoanFixture {
protected:
    LoanClocks()
    {
        contract = agreement(8);
        EXPECT_FALSE(shape().hours.empty());
    }

    const ClockShape& shape() const { return loan.entity.clocks.front(); }
    /// The reference to who promised the hours, and their field there.
    std::string by() const { return path().substr(0, path().find('.')); }
    std::string hours() const { return path().substr(path().find('.') + 1); }
    const std::string& path() const { return shape().hours.front(); }
    /// A contract that says so many hours.
    Edit agreed(std::int64_t count)
    {
        return Edit::create(loan.entity.field(by())->target, replica->newId(),
                            {{"number", textValue("C-1")},
                             {"name", textValue("C-1")},
                             {loan.customer, acme},
                             {"starts", textValue("2026-01-01")},
                             {hours(), count}});
    }
    RecordId agreement(std::int64_t count)
    {
        const Edit edit = agreed(count);
        return create(edit.entity, edit.set);
    }
    /// Asked for at eight.
    Record asked(Values more = {})
    {
        more.try_emplace(by(), contract);
        more.try_emplace(shape().starts, textValue("2026-11-23T08:00:00.000Z"));
        return lend("Pump", std::move(more));
    }
    Record changed(const Record& record, Values values)
    {
        const auto saved = update(loan.name, record.id, std::move(values));
        EXPECT_TRUE(saved) << describe(saved.error());
        return now(record.id);
    }
    std::string due(const Record& record) const { return record.text(shape().due); }
    std::string result(const Record& record) const { return record.text(shape().result); }

    RecordId contract;
};

TEST_F(LoanClocks, WhatWasAgreedFollowsStartAndContract)
{
    const Record pump = asked();
    EXPECT_EQ(due(pump), "2026-11-23T16:00:00.000Z");
    EXPECT_EQ(due(changed(pump, {{shape().starts, textValue("2026-11-24T08:00:00.000Z")}})),
              "2026-11-24T16:00:00.000Z");
    EXPECT_EQ(due(changed(pump, {{by(), agreement(2)}})), "2026-11-24T10:00:00.000Z");
    EXPECT_EQ(due(changed(pump, {{by(), Value()}})), "");
    EXPECT_EQ(due(changed(pump, {{by(), contract}})), "2026-11-24T16:00:00.000Z");
    EXPECT_EQ(due(changed(pump, {{shape().starts, Value()}})), "");
    EXPECT_EQ(due(asked({{shape().starts, Value()}})), "");
    EXPECT_EQ(due(asked({{by(), Value()}})), "");
}

TEST_F(LoanClocks, WhatIsTypedStands)
{
    const Value noon = textValue("2026-11-23T12:00:00.000Z");
    const Record pump = asked({{shape().due, noon}});
    EXPECT_EQ(pump.value(shape().due), noon);
    const Record moved = changed(pump, {{shape().starts, textValue("2026-11-24T08:00:00.000Z")}});
    EXPECT_EQ(moved.value(shape().due), noon) << "it was agreed otherwise";
    EXPECT_EQ(due(changed(pump, {{shape().due, Value()}})), "") << "emptied on purpose";
    EXPECT_EQ(due(changed(pump, {{loan.notes, textValue("hose")}})), "");
    EXPECT_EQ(due(changed(pump, {{by(), contract}})), "2026-11-24T16:00:00.000Z") << "asked again";
}

TEST_F(LoanClocks, AContractThatChangesLeavesWhatWasAgreed)
{
    const Record pump = asked();
    ASSERT_TRUE(update(loan.entity.field(by())->target, contract, {{hours(), std::int64_t{2}}}));
    EXPECT_EQ(due(now(pump.id)), "2026-11-23T16:00:00.000Z");
}

TEST_F(LoanClocks, OneBundleWithItsContractIsComplete)
{
    const Edit promise = agreed(4);
    const Edit lent = Edit::create(loan.name, replica->newId(),
                                   {{loan.title, textValue("Pump")},
                                    {by(), promise.id},
                                    {shape().starts, textValue("2026-11-23T08:00:00.000Z")}});
    const auto saved = replica->save({promise, lent});
    ASSERT_TRUE(saved) << describe(saved.error());
    EXPECT_EQ(due(now(lent.id)), "2026-11-23T12:00:00.000Z");
}

TEST_F(LoanClocks, TheResultFollowsTheMoments)
{
    const Record pump = asked();
    EXPECT_EQ(result(pump), "");
    EXPECT_EQ(result(changed(pump, {{shape().met, textValue("2026-11-23T16:00:00.000Z")}})),
              "kept");
    EXPECT_EQ(result(changed(pump, {{shape().due, textValue("2026-11-23T15:00:00.000Z")}})),
              "missed");
    EXPECT_EQ(result(changed(pump, {{shape().met, textValue("2026-11-23T14:00:00.000Z")}})),
              "kept");
    EXPECT_EQ(result(changed(pump, {{shape().met, Value()}})), "");
    const Record before = asked({{shape().met, textValue("2026-11-22T14:00:00.000Z")}});
    EXPECT_EQ(result(before), "kept") << "whoever noted it had a clock that was set back";
}

/// A record of a program that had no clocks, or of the hub.
TEST_F(LoanClocks, WhatCameWithoutThemIsCompletedOnceItIsMet)
{
    const RecordId old =
        create(loan.name, {{loan.title, textValue("Pump")},
                           {by(), contract},
                           {shape().starts, textValue("2026-11-23T08:00:00.000Z")}});
    EXPECT_EQ(due(changed(now(old), {{loan.notes, textValue("hose")}})), "");
    const Record met = changed(now(old), {{shape().met, textValue("2026-11-23T17:00:00.000Z")}});
    EXPECT_EQ(due(met), "2026-11-23T16:00:00.000Z");
    EXPECT_EQ(result(met), "missed");
}

TEST_F(LoanClocks, ADroppedRecordHasNoResult)
{
    const Record pump = asked({{loan.state, loan.stateIn(Phase::dropped)}});
    EXPECT_EQ(clocksOf(pump, clock.now()).front().state, ClockState::none);
    EXPECT_EQ(result(changed(pump, {{shape().met, textValue("2026-11-23T12:00:00.000Z")}})), "");
}

TEST_F(LoanClocks, AnImportIsCompletedAndItsOwnResultStands)
{
    const std::string file = loan.title + "," + by() + "," + shape().starts + "," + shape().met +
                             "," + shape().result + "\n" +
                             "Pump,C-1,2026-11-23T08:00:00Z,2026-11-23T09:00:00Z,\n" +
                             "Drill,C-1,,2026-11-23T09:00:00Z,missed\n";
    const auto report = importCsv(*replica, file, std::nullopt, loan.name, {});
    ASSERT_TRUE(report) << describe(report.error());
    ASSERT_TRUE(report->isApplied) << report->problems.at(0).reason;
    const auto rows = replica->select({loan.name, {}, {{loan.title}}, {}}, 0, 10);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ(result(rows->at(0).record), "missed");
    EXPECT_EQ(due(rows->at(1).record), "2026-11-23T16:00:00.000Z");
    EXPECT_EQ(result(rows->at(1).record), "kept");
}

} // namespace
} // namespace caravan::test
