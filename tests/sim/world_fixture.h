// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/outbox.h"
#include "tests/sim/sim_world.h"

#include <gtest/gtest.h>

namespace caravan::test {

inline constexpr int kAlways = 1000; ///< as the likelihood of a fault, per mille

/// Two reps of one team and what they do. Speaks in entities and fields.
class WorldFixture : public testing::Test {
protected:
    explicit WorldFixture(std::vector<std::string> people = {"rep0", "rep1"})
        : world({std::move(people), 7, false, {}})
    {
        world.onSend = [this](std::size_t, const sync::SendRequest& request) {
            ++sent[request.kind];
            longestUrl = std::max(longestUrl, request.url.size());
        };
    }

    RecordId create(std::size_t i, const std::string& entity,
                    std::map<std::string, Value, std::less<>> set)
    {
        Edit edit = Edit::create(entity, world.client(i).replica->newId(), std::move(set));
        EXPECT_TRUE(world.client(i).replica->save({edit}));
        world.edited(i);
        return edit.id;
    }
    void set(std::size_t i, const std::string& entity, const RecordId& id, const std::string& field,
             Value value)
    {
        Edit edit = Edit::update(entity, id);
        edit.set[field] = std::move(value);
        const auto saved = world.client(i).replica->save({edit});
        EXPECT_TRUE(saved) << describe(saved.error());
        world.edited(i);
    }
    void remove(std::size_t i, const std::string& entity, const RecordId& id)
    {
        Edit edit = Edit::remove(entity, id);
        EXPECT_TRUE(world.client(i).replica->save({edit}));
        world.edited(i);
    }
    /// Everything of one kind of fault until the returned steps are over.
    void runWith(const Faults& faults, int steps)
    {
        world.chance().setFaults(faults);
        world.run(steps);
        world.chance().setFaults({});
    }
    void expectQuietAndEqual()
    {
        ASSERT_TRUE(world.settle());
        for (std::size_t i = 0; i < world.clients(); ++i) {
            EXPECT_EQ(Outbox(*world.client(i).replica).waitingCount(), 0) << world.client(i).name;
            EXPECT_EQ(world.differenceFromHub(i), "");
        }
    }
    std::int64_t count(std::size_t i, const std::string& entity)
    {
        const auto all = world.client(i).replica->count({entity, {}, {}, {}});
        return all ? *all : -1;
    }
    std::string text(std::size_t i, const std::string& entity, const RecordId& id,
                     const std::string& field)
    {
        const auto row = world.client(i).replica->find(entity, id);
        return row ? row->record.text(field) : "(none)";
    }
    std::int64_t openConflicts(std::size_t i)
    {
        const auto count = world.client(i).replica->count(
            {"conflict", Filter::where("status", Compare::equal, std::string("open")), {}, {}});
        return count ? *count : -1;
    }

    SimWorld world;
    std::map<sync::RequestKind, int> sent; ///< by both laptops
    std::size_t longestUrl = 0;
};

} // namespace caravan::test
