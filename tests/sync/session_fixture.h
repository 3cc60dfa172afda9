// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/sync_door.h"
#include "sync/engine/sync_session.h"
#include "sync/protocol/codec.h"
#include "tests/support/replica_fixture.h"

namespace caravan::test {

using namespace caravan::sync;

inline constexpr const char* kHub = "0d0a6a6e-0f0e-4c0b-9a51-4c9a3b1e7a11";

/// Plays the hub by hand: what the session sends and what it makes of each answer.
class SessionFixture : public ReplicaFixture {
protected:
    SessionFixture() : session(LocalReplica(*replica), {}) { post(Started{}); }

    void post(const Event& event)
    {
        for (const Command& command : session.on(event, clock.now())) {
            if (const auto* request = std::get_if<SendRequest>(&command)) {
                sent.push_back(*request);
            } else if (const auto* arm = std::get_if<ArmTimer>(&command)) {
                armed[arm->timer] = *arm;
            } else if (const auto* signIn = std::get_if<ReportSignIn>(&command)) {
                signInProblem = signIn->problem;
            } else if (const auto* told = std::get_if<ReportStatus>(&command)) {
                reported = told->status;
            } else if (const auto* verified = std::get_if<ReportVerification>(&command)) {
                verification = *verified;
            } else if (std::holds_alternative<WipeProfile>(command)) {
                isWiped = true;
            } else if (const auto* kept = std::get_if<StoreCredentials>(&command)) {
                credentials = kept->refreshToken;
            }
        }
    }
    const SendRequest& last() const { return sent.back(); }
    const SendRequest* lastOf(RequestKind kind) const
    {
        for (auto one = sent.rbegin(); one != sent.rend(); ++one) {
            if (one->kind == kind) {
                return &*one;
            }
        }
        return nullptr;
    }
    void answer(const SendRequest& to, const std::string& body, int status = 200)
    {
        post(answerOf(to, body, status));
    }
    static AnswerArrived answerOf(const SendRequest& to, const std::string& body, int status = 200)
    {
        AnswerArrived arrived;
        arrived.request = to.id;
        arrived.status = status;
        const bool isLines = to.kind == RequestKind::feed || to.kind == RequestKind::digestRows;
        arrived.contentType = status >= 300 ? "application/problem+json"
                              : isLines     ? "application/x-ndjson"
                                            : "application/json";
        arrived.hubId = kHub;
        arrived.epoch = "e1";
        arrived.isEchoed = true;
        arrived.body = body;
        return arrived;
    }
    void problem(const SendRequest& to, const char* type, int status)
    {
        answer(to, encode(Problem{type, status, {}, {}}), status);
    }
    /// What a hub that shows just this replica's records would say.
    DigestAnswer digestOfReplica(DigestOf of = DigestOf::revision)
    {
        DigestAnswer same;
        same.cursor = "c-digest";
        EXPECT_TRUE(
            SyncDoor(*replica).eachShown(of == DigestOf::content, [&](const Record& record) {
                const std::uint64_t sum = digestOf(of, record);
                same.sums[digestBucket(record.id)] += sum;
                same.entries.push_back({record.key(), sum});
                ++same.records;
            }));
        return same;
    }
    std::string hello()
    {
        return encode(HelloAnswer{kHub, "e1", 1, 1, replica->catalogue().revision()});
    }
    std::string tokens(const std::string& access)
    {
        TokenAnswer token;
        token.access = access;
        token.refresh = "refresh-of-" + access;
        token.user = user;
        token.userName = "Lin";
        token.role = "rep";
        return encode(token);
    }
    void signIn()
    {
        post(SignInRequested{"https://hub.example/", {"lin@caravan.example", "secret", "d", "p"}});
        answer(last(), hello());
        ASSERT_EQ(last().kind, RequestKind::login);
        answer(last(), tokens("a1"));
        ASSERT_EQ(last().kind, RequestKind::hello);
        answer(last(), hello());
        ASSERT_EQ(last().kind, RequestKind::registerReplica);
        answer(last(), encode(RegisterAnswer{1}), 201);
        ASSERT_EQ(last().kind, RequestKind::feed);
        FeedPage empty;
        empty.cursor = "c1";
        answer(last(), encodeFeedEnd(empty));
        post(TimerFired{TimerKind::housekeep});
        ASSERT_EQ(last().kind, RequestKind::feed);
        answer(last(), encodeFeedEnd(empty));
        ASSERT_EQ(last().kind, RequestKind::digest) << "the first copy is compared";
        answer(last(), encode(digestOfReplica()));
        ASSERT_EQ(last().kind, RequestKind::feed);
        answer(last(), encodeFeedEnd(empty));
        ASSERT_NE(last().url.find("wait=30"), std::string::npos) << "now it waits for news";
    }

    RecordId user = RecordId(test::seededIds(4).version4());
    SyncSession session;
    std::vector<SendRequest> sent;
    std::map<TimerKind, ArmTimer> armed;
    std::optional<ReportVerification> verification;
    std::optional<std::string> signInProblem;
    SyncStatus reported; ///< the last one that went out
    std::string credentials;
    bool isWiped = false;
};

} // namespace caravan::test
