// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/record_code.h"

#include <gtest/gtest.h>

namespace caravan {
namespace {

TEST(RecordCode, IsReadAsAScannerTypesIt)
{
    const RecordKey key{"asset", *RecordId::parse("01935f00-0000-7000-8000-00000000000a")};

    EXPECT_EQ(codeOf(key), "caravan:asset/01935f00-0000-7000-8000-00000000000a");
    EXPECT_EQ(keyFromCode(codeOf(key)), key);
    EXPECT_EQ(keyFromCode(" CARAVAN:ASSET/01935F00-0000-7000-8000-00000000000A\n"), key);
    for (const char* other :
         {"", "caravan:", "caravan:asset", "caravan:/01935f00-0000-7000-8000-00000000000a",
          "caravan:asset/1", "https:asset/01935f00-0000-7000-8000-00000000000a", "PL2000001"}) {
        EXPECT_FALSE(keyFromCode(other)) << other;
    }
}

} // namespace
} // namespace caravan
