// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sync/session_fixture.h"

#include <fstream>

namespace caravan::sync {
namespace {

using FirstCopy = test::SessionFixture;

/// What the process held at most, in MiB.
std::int64_t mostMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::int64_t kib = 0;
            status >> kib;
            return kib / 1024;
        }
    }
    return 0;
}

TEST_F(FirstCopy, F39_NeedsNoMoreMemoryForManyRecordsThanForFew)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer keeps what is freed";
#endif
    constexpr int kFew = 20;
    constexpr int kMany = 120; // pages of 500 records of 2 kB: 120 MB
    const std::string notes(1500, 'n');
    signIn();
    std::int64_t withFew = 0;
    std::uint64_t serial = 1000;
    for (int number = 0; number < kMany; ++number) {
        FeedPage page;
        page.cursor = "c" + std::to_string(number + 2);
        page.more = number + 1 < kMany;
        for (int i = 0; i < 500; ++i) {
            FeedRow row;
            row.record = Record(replica->catalogue().at("account"),
                                RecordId(test::seededIds(++serial).version4()));
            row.record.set("name", "Account " + std::to_string(serial));
            row.record.set("notes", notes + std::to_string(serial));
            row.record.rev = 1;
            page.rows.push_back(std::move(row));
        }
        std::string body;
        for (const FeedRow& row : page.rows) {
            body += encodeFeedRow(row);
        }
        answer(last(), body + encodeFeedEnd(page));
        ASSERT_EQ(last().kind, RequestKind::feed) << number;
        if (number == kFew) {
            withFew = mostMemory();
        }
    }
    EXPECT_EQ(*replica->count({"account", {}, {}, {}}), kMany * 500);

    EXPECT_LE(mostMemory() - withFew, 24) << "MiB more for six times the records";
}

} // namespace
} // namespace caravan::sync
