// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/sync_door.h"
#include "sync/engine/sync_session.h"
#include "sync/protocol/codec.h"
#include "tests/support/replica_fixture.h"

namespace caravan::sync {
namespace {

constexpr const char* kHub = "0d0a6a6e-0f0e-4c0b-9a51-4c9a3b1e7a11";

class ManualModeTest : public test::ReplicaFixture {
protected:
    ManualModeTest() : session(LocalReplica(*replica), {})
    {
        EXPECT_TRUE(SyncDoor(*replica).updateSyncState([](SyncState& state) {
            state.hubUrl = "https://hub.example";
            state.hubId = kHub;
            state.epoch = "e1";
            state.isRegistered = true;
        }));
    }
    void post(const Event& event)
    {
        for (const Command& command : session.on(event, clock.now())) {
            if (const auto* request = std::get_if<SendRequest>(&command)) {
                kinds.push_back(request->kind);
                if (request->kind == RequestKind::hello || request->kind == RequestKind::token) {
                    AnswerArrived answer;
                    answer.request = request->id;
                    answer.status = 200;
                    answer.contentType = "application/json";
                    answer.hubId = kHub;
                    answer.epoch = "e1";
                    answer.isEchoed = true;
                    TokenAnswer token;
                    token.access = "a";
                    token.refresh = "r2";
                    answer.body = request->kind == RequestKind::hello
                                      ? encode(HelloAnswer{kHub, "e1", 1, 1, 1})
                                      : encode(token);
                    post(answer);
                }
            }
        }
    }
    bool hasSent(RequestKind kind) const
    {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    SyncSession session;
    std::vector<RequestKind> kinds;
};

TEST_F(ManualModeTest, NothingIsSentOrReceivedBeforeThePersonSaysSo)
{
    create("account", {{"name", std::string("Hengda")}});
    post(ModeChanged{SyncMode::manual});
    post(Started{"refresh"});
    post(ChangesSaved{});

    EXPECT_FALSE(hasSent(RequestKind::push));
    EXPECT_FALSE(hasSent(RequestKind::feed));

    post(SyncRequested{});
    EXPECT_TRUE(hasSent(RequestKind::push));
    EXPECT_TRUE(hasSent(RequestKind::feed));
}

} // namespace
} // namespace caravan::sync
