// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/product/product_rules.h"
#include "core/store/salvage.h"

#include "core/base/strict_json.h"
#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "tests/support/replica_fixture.h"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <random>

namespace caravan {
namespace {

namespace fs = std::filesystem;

class Salvage : public test::ReplicaFixture {
protected:
    void work(int accounts = 60)
    {
        for (int i = 0; i < accounts; ++i) {
            create("account", {{"name", "Account " + std::to_string(i)}});
        }
        // Longer than a page, so that it goes on in others.
        create("account", {{"name", std::string("Notes")}, {"notes", std::string(20'000, 'n')}});
        const Result<FileRef> file = replica->blobs().take("bytes of a photo", "photo.jpg");
        ASSERT_TRUE(file);
        create("attachment", {{"name", file->name}, {"file", *file}});
        for (const JournalEntry& entry : Outbox(*replica).waiting()) {
            m_ops.push_back(entry.change.op.toString());
        }
        std::sort(m_ops.begin(), m_ops.end());
    }
    std::vector<std::string> salvaged(const std::string& out)
    {
        const Result<SalvageReport> report = salvage(folder.path(), m_out.path() / out);
        EXPECT_TRUE(report) << describe(report.error());
        if (!report) {
            return {};
        }
        EXPECT_EQ(report->files, 1);
        std::ifstream in(m_out.path() / out / "unsent.json");
        const auto list = parseJson(std::string(std::istreambuf_iterator<char>(in), {}));
        EXPECT_TRUE(list);
        std::vector<std::string> ops;
        for (const auto& one : list->get_array()) {
            ops.emplace_back(one.at("change").at("op").as_string());
        }
        std::sort(ops.begin(), ops.end());
        return ops;
    }
    fs::path database() const { return folder.path() / "replica.db"; }
    void spoil(std::size_t from, std::size_t size)
    {
        std::mt19937 random(7);
        std::fstream file(database(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(from));
        for (std::size_t i = 0; i < size; ++i) {
            file.put(static_cast<char>(random()));
        }
    }

    test::TempFolder m_out;
    std::vector<std::string> m_ops;
};

TEST_F(Salvage, BringsEverythingUnsentOutOfAnOpenProfileAndChangesNothingInIt)
{
    work();

    EXPECT_EQ(salvaged("open"), m_ops);

    EXPECT_EQ(Outbox(*replica).waitingCount(), static_cast<std::int64_t>(m_ops.size()));
}

TEST_F(Salvage, B77_ReadsTheOutboxPageByPageWhereTheFileIsNoDatabaseAnyMore)
{
    work();
    replica.reset(); // the log is in the file now
    spoil(0, 8192);

    EXPECT_EQ(salvaged("head"), m_ops);
}

TEST_F(Salvage, B79_ReadsTheLogAloneWhereTheFileIsGone)
{
    work(5); // fits into the log before SQLite begins it again
    fs::copy_file(folder.path() / "replica.db-wal", m_out.path() / "log");
    replica.reset();
    fs::remove(database());
    fs::copy_file(m_out.path() / "log", folder.path() / "replica.db-wal",
                  fs::copy_options::overwrite_existing);

    EXPECT_EQ(salvaged("from-log"), m_ops);
}

TEST_F(Salvage, NoBytesMakeItFail)
{
    work();
    replica.reset();
    const auto size = fs::file_size(database());
    for (std::size_t place = 0; place < 20; ++place) {
        spoil(place * size / 20, 700);
        static_cast<void>(salvage(folder.path(), m_out.path() / std::to_string(place)));
    }
    std::ofstream(database(), std::ios::trunc);
    EXPECT_TRUE(salvage(folder.path(), m_out.path() / "empty"));
}

TEST_F(Salvage, WhatCameOutIsTakenInOnceWithItsIds)
{
    work();
    std::vector<Change> changes;
    for (const JournalEntry& entry : Outbox(*replica).waiting()) {
        changes.push_back(entry.change);
    }
    test::TempFolder other;
    const auto fresh = Replica::open(other.path() / "replica.db", Catalogue::builtIn(), clock,
                                     test::seededIds(77), productRules());
    ASSERT_TRUE(fresh);

    EXPECT_EQ(*Outbox(**fresh).takeIn(changes), static_cast<std::int64_t>(changes.size()));
    EXPECT_EQ(*Outbox(**fresh).takeIn(changes), 0);

    EXPECT_EQ(*(*fresh)->count({"account", {}, {}, {}}), 61);
    EXPECT_EQ(Outbox(**fresh).waiting().front().change.op, changes.front().op);
}

} // namespace
} // namespace caravan
