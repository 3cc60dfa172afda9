// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/profile_lock.h"

#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace caravan::sync {
namespace {

class ProfileLockTest : public testing::Test {
protected:
    test::TempFolder m_folder;
};

TEST_F(ProfileLockTest, IsHeldByOneAtATime)
{
    ProfileLock first(m_folder.path());
    ASSERT_TRUE(first.take());
    {
        ProfileLock second(m_folder.path());
        const Done taken = second.take();
        ASSERT_FALSE(taken);
        EXPECT_EQ(taken.error().code, ErrorCode::duplicate);
    }
    EXPECT_TRUE(first.take()) << "again by its holder";
}

TEST_F(ProfileLockTest, AFileThatAKilledProgramLeftBehindLocksNobodyOut)
{
    std::ofstream(m_folder.path() / "sync.lock"); // before it could write whose it is
    const pid_t child = fork();
    if (child == 0) {
        ProfileLock held(m_folder.path());
        const bool isTaken = static_cast<bool>(held.take());
        kill(getpid(), isTaken ? SIGKILL : SIGTERM);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_EQ(WTERMSIG(status), SIGKILL);

    ProfileLock after(m_folder.path());
    EXPECT_TRUE(after.take());
}

} // namespace
} // namespace caravan::sync
