// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/overdue.h"

#include "core/schema/catalogue.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

std::optional<int> daysOf(const char* entity, const char* field, const char* day, const char* state,
                          const char* value)
{
    const Entity& of = Catalogue::builtIn()->at(entity);
    Record record(of, RecordId{});
    record.set(field, std::string(day));
    record.set(state, std::string(value));
    return daysOverdue(record, *of.field(field), *parseDate("2026-11-22"));
}

TEST(Overdue, IsWhatIsBehindItsDateAndNotDone)
{
    EXPECT_EQ(daysOf("activity", "due", "2026-11-20", "status", "open"), 2);
    EXPECT_EQ(daysOf("activity", "due", "2026-11-22", "status", "open"), 0);
    EXPECT_EQ(daysOf("activity", "due", "2026-11-23", "status", "open"), std::nullopt);
    EXPECT_EQ(daysOf("activity", "due", "2026-11-20", "status", "done"), std::nullopt);
    EXPECT_EQ(daysOf("opportunity", "close_date", "2026-10-23", "stage", "proposal"), 30);
    EXPECT_EQ(daysOf("opportunity", "close_date", "2026-10-23", "stage", "won"), std::nullopt);
    EXPECT_EQ(daysOf("opportunity", "engage_date", "2026-10-23", "stage", "proposal"),
              std::nullopt);
    EXPECT_EQ(daysOf("asset", "next_service", "2026-11-01", "status", "running"), 21);
    EXPECT_EQ(daysOf("asset", "next_service", "", "status", "running"), std::nullopt);
}

} // namespace
} // namespace caravan
