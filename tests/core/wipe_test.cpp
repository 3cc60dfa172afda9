// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/wipe.h"

#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace caravan {
namespace {

class Wipe : public testing::Test {
protected:
    Wipe()
    {
        std::filesystem::create_directories(m_folder.path() / "blobs" / "ab");
        for (const char* name : {"replica.db", "replica.db-wal", "drafts.json", "blobs/ab/abcd"}) {
            std::ofstream(m_folder.path() / name) << "data";
        }
    }
    bool isEmpty() const { return std::filesystem::is_empty(m_folder.path()); }

    test::TempFolder m_folder;
};

TEST_F(Wipe, T04_RemovesEverything)
{
    ASSERT_TRUE(finishWipe(m_folder.path()));
    EXPECT_FALSE(isEmpty()) << "nobody asked for it yet";

    ASSERT_TRUE(wipeProfile(m_folder.path()));

    EXPECT_TRUE(isEmpty());
}

TEST_F(Wipe, T04_GoesOnAfterItWasCutOff)
{
    std::ofstream(m_folder.path() / "wipe"); // and then the power went
    std::filesystem::remove(m_folder.path() / "replica.db");

    ASSERT_TRUE(finishWipe(m_folder.path()));

    EXPECT_TRUE(isEmpty());
}

} // namespace
} // namespace caravan
