// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/local_time.h"
#include "core/product/product_rules.h"
#include "core/store/replica.h"
#include "core/store/sync_door.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

namespace caravan::test {

/// A replica on disk with the built-in catalogue, or another. Speaks in entities and fields.
class ReplicaFixture : public ::testing::Test {
protected:
    using Values = std::map<std::string, Value, std::less<>>;

    explicit ReplicaFixture(std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn())
        : m_catalogue(std::move(catalogue))
    {
        reopen();
    }

    void reopen()
    {
        replica.reset();
        auto opened = Replica::open(folder.path() / "replica.db", m_catalogue, clock,
                                    seededIds(++m_seed), productRules());
        EXPECT_TRUE(opened) << describe(opened.error());
        replica = std::move(*opened);
    }

    /// A record that was there before: its values are what they are given as.
    RecordId create(const std::string& entity, Values values)
    {
        Edit edit = Edit::create(entity, replica->newId(), std::move(values));
        const auto saved = replica->save({edit}, SaveOptions{.isVerbatim = true});
        EXPECT_TRUE(saved) << describe(saved.error());
        return edit.id;
    }

    /// The clock of this machine shows eight on that morning.
    void begin(const char* day) { clock.set(momentOf(*parseDate(day), 8 * 60)); }

    Result<std::vector<Change>> update(const std::string& entity, const RecordId& id, Values values,
                                       std::optional<Record> opened = {})
    {
        Edit edit = Edit::update(entity, id, std::move(values));
        edit.opened = std::move(opened);
        return replica->save({edit});
    }

    Result<std::vector<Change>> remove(const std::string& entity, const RecordId& id)
    {
        return replica->save({Edit::remove(entity, id)});
    }

    std::string text(const std::string& entity, const RecordId& id, const std::string& field)
    {
        const auto row = replica->find(entity, id);
        return row ? row->record.text(field) : "(none)";
    }

    /// What the hub would send of a record.
    RemoteRow put(const Record& record, Revision rev,
                  std::map<std::string, Revision, std::less<>> vers = {})
    {
        RemoteRow row;
        row.record = record;
        row.record.rev = rev;
        row.record.vers = std::move(vers);
        return row;
    }

    void pull(const std::vector<RemoteRow>& rows, const std::string& to, bool more = false)
    {
        PageMark mark;
        mark.fromCursor = replica->syncState().cursor;
        mark.toCursor = to;
        mark.more = more;
        mark.verdictsKnown = SyncDoor(*replica).verdictCount();
        const auto applied = SyncDoor(*replica).applyPage(rows, mark);
        ASSERT_TRUE(applied && *applied);
        while (!more) {
            const auto finished = SyncDoor(*replica).finishFirstSync(100);
            ASSERT_TRUE(finished);
            if (*finished) {
                break;
            }
        }
    }

    TempFolder folder;
    FakeClock clock;
    std::unique_ptr<Replica> replica;

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    std::uint64_t m_seed = 0;
};

} // namespace caravan::test
