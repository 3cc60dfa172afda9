// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/sha256.h"
#include "core/store/sync_door.h"
#include "sync/engine/blob_session.h"
#include "sync/protocol/blob_codec.h"
#include "sync/protocol/codec.h"
#include "tests/support/replica_fixture.h"

#include <deque>
#include <set>

namespace caravan::sync {
namespace {

constexpr const char* kHubId = "0d0a6a6e-0f0e-4c0b-9a51-4c9a3b1e7a11";

/// A hub's blobs, answering by the rules of SYNC 2 without rights.
struct FakeHub {
    struct Upload {
        std::string sha256;
        std::int64_t size = 0;
        std::string bytes;
    };
    std::map<std::string, std::string> blobs; ///< sha256 → bytes
    std::map<std::string, Upload> uploads;
    int openings = 0;

    AnswerArrived problem(int status, const char* type)
    {
        AnswerArrived answer;
        answer.status = status;
        answer.contentType = "application/problem+json";
        answer.body = encode(Problem{type, status, {}, {}});
        return answer;
    }
    AnswerArrived open(const SendRequest& request)
    {
        ++openings;
        const UploadRequest wanted = *decodeUpload(request.body);
        if (blobs.contains(wanted.sha256)) {
            return opened("00000000-0000-4000-8000-000000000000", wanted.size);
        }
        for (const auto& [id, upload] : uploads) {
            if (upload.sha256 == wanted.sha256) {
                return opened(id, static_cast<std::int64_t>(upload.bytes.size()));
            }
        }
        const std::string id =
            "00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + openings);
        uploads[id] = {wanted.sha256, wanted.size, {}};
        return opened(id, 0);
    }
    static AnswerArrived opened(const std::string& id, std::int64_t offset)
    {
        AnswerArrived answer;
        answer.status = 201;
        answer.contentType = "application/json";
        answer.body = encode(UploadAnswer{id, offset});
        return answer;
    }
    AnswerArrived take(const SendRequest& request)
    {
        const std::map<std::string, std::string> headers(request.headers.begin(),
                                                         request.headers.end());
        const auto found = uploads.find(request.url.substr(request.url.rfind('/') + 1));
        if (found == uploads.end()) {
            return problem(404, "not-found");
        }
        Upload& upload = found->second;
        if (std::stoll(headers.at("Upload-Offset")) !=
            static_cast<std::int64_t>(upload.bytes.size())) {
            return problem(409, "offset");
        }
        if (headers.at("Upload-Checksum") != Sha256::of(request.body)) {
            return problem(kChecksumStatus, "checksum");
        }
        upload.bytes += request.body;
        const auto now = static_cast<std::int64_t>(upload.bytes.size());
        if (now == upload.size) {
            if (Sha256::of(upload.bytes) != upload.sha256) {
                uploads.erase(found);
                return problem(kChecksumStatus, "checksum");
            }
            blobs[upload.sha256] = upload.bytes;
            uploads.erase(found);
        }
        AnswerArrived answer;
        answer.status = 204;
        answer.offset = now;
        return answer;
    }
    AnswerArrived give(const SendRequest& request)
    {
        const auto found = blobs.find(request.url.substr(request.url.rfind('/') + 1));
        if (found == blobs.end()) {
            return problem(404, "not-found");
        }
        const std::map<std::string, std::string> headers(request.headers.begin(),
                                                         request.headers.end());
        const auto range =
            *readRange(headers.at("Range"), static_cast<std::int64_t>(found->second.size()));
        AnswerArrived answer;
        answer.status = 206;
        answer.contentType = "application/octet-stream";
        answer.offset = range.first;
        answer.body = found->second.substr(static_cast<std::size_t>(range.first),
                                           static_cast<std::size_t>(range.last - range.first + 1));
        return answer;
    }
    AnswerArrived answer(const SendRequest& request)
    {
        AnswerArrived answer = request.method == "POST"    ? open(request)
                               : request.method == "PATCH" ? take(request)
                                                           : give(request);
        answer.request = request.id;
        answer.hubId = kHubId;
        answer.epoch = "e1";
        answer.isEchoed = true;
        return answer;
    }
};

class BlobSessionTest : public test::ReplicaFixture {
protected:
    BlobSessionTest()
    {
        EXPECT_TRUE(SyncDoor(*replica).updateSyncState([](SyncState& state) {
            state.hubUrl = "https://hub.example";
            state.hubId = kHubId;
        }));
        restart();
    }
    /// As after a crash: the session is gone, what is on disk stays.
    void restart()
    {
        waiting.clear();
        session = std::make_unique<BlobSession>(*replica);
        post(AccessChanged{"token", false});
    }
    void post(const BlobEvent& event)
    {
        for (const BlobCommand& command : session->on(event, clock.now())) {
            if (const auto* request = std::get_if<SendRequest>(&command)) {
                waiting.push_back(*request);
                ++sent;
            } else if (std::get_if<ArmTimer>(&command) != nullptr) {
                isArmed = true;
            } else if (std::get_if<AskAccess>(&command) != nullptr) {
                ++asksAccess;
            }
        }
    }
    SendRequest take()
    {
        EXPECT_FALSE(waiting.empty()) << "nothing was sent";
        SendRequest request = waiting.front();
        waiting.pop_front();
        return request;
    }
    void answerNext() { post(hub.answer(take())); }
    void fireTimer()
    {
        clock.advance(std::chrono::minutes(20));
        isArmed = false;
        post(TimerFired{TimerKind::retry});
    }
    void run(int most = 2000)
    {
        for (int i = 0; i < most && (!waiting.empty() || isArmed); ++i) {
            if (waiting.empty()) {
                fireTimer();
            } else {
                answerNext();
            }
        }
    }
    std::string bytes(std::size_t size, char seed)
    {
        std::string text(size, seed);
        for (std::size_t i = 0; i < size; ++i) {
            text[i] = static_cast<char>(static_cast<std::size_t>(seed) + i * 31 + i / 251);
        }
        return text;
    }
    FileRef attach(const std::string& content)
    {
        const Result<FileRef> ref = replica->blobs().take(content, "photo.jpg");
        EXPECT_TRUE(ref);
        create("attachment", {{"name", ref->name}, {"file", *ref}});
        post(BlobsChanged{});
        return *ref;
    }
    FileRef named(const std::string& content)
    {
        const FileRef ref{Sha256::of(content), static_cast<std::int64_t>(content.size()), "f.bin",
                          "application/octet-stream"};
        Record record(replica->catalogue().at("attachment"), replica->newId());
        record.set("name", std::string("f.bin"));
        record.set("file", ref);
        pull({put(record, 1)}, "c" + std::to_string(++cursor));
        return ref;
    }
    bool isConfirmed(const FileRef& ref) { return replica->blobs().state(ref.sha256)->isConfirmed; }
    bool isHere(const FileRef& ref) { return replica->blobs().state(ref.sha256)->isHere; }

    FakeHub hub;
    std::unique_ptr<BlobSession> session;
    std::deque<SendRequest> waiting;
    bool isArmed = false;
    int asksAccess = 0;
    int sent = 0;
    int cursor = 0;
};

TEST_F(BlobSessionTest, SendsSmallOnesFirstAndCountsWhatTheHubHas)
{
    post(AccessChanged{"token", true});
    const FileRef large = attach(bytes(400'000, 'l'));
    const FileRef small = attach(bytes(900, 's'));
    post(AccessChanged{"token", false});

    answerNext();
    answerNext();
    EXPECT_TRUE(isConfirmed(small));
    EXPECT_FALSE(isConfirmed(large));
    EXPECT_EQ(session->status().taken, 2);
    EXPECT_EQ(session->status().confirmed, 1);
    run();

    EXPECT_EQ(session->status().confirmed, 2);
    EXPECT_EQ(hub.blobs.at(large.sha256), bytes(400'000, 'l'));
    EXPECT_TRUE(session->isSettled());
}

TEST_F(BlobSessionTest, AsksForNoPieceWhileRecordsAreOnTheMove)
{
    post(AccessChanged{"token", true});
    const FileRef ref = attach(bytes(300'000, 'x'));
    EXPECT_EQ(sent, 0);

    post(AccessChanged{"token", false});
    answerNext();
    ASSERT_EQ(waiting.size(), 1U);
    post(AccessChanged{"token", true});
    answerNext();
    EXPECT_TRUE(waiting.empty()) << "the rest waits for the visit report";
    post(AccessChanged{"token", false});
    run();

    EXPECT_TRUE(isConfirmed(ref));
}

TEST_F(BlobSessionTest, F41_B73_AnUploadCutAtEachPieceGoesOnWhereTheHubStands)
{
    const std::string content = bytes(1'500'000, 'c');
    int cuts = 0;
    for (int cutAt = 1;; ++cutAt) {
        for (const bool isTaken : {false, true}) { // the piece was lost, or only its answer
            SCOPED_TRACE("cut at " + std::to_string(cutAt) + (isTaken ? " after" : " before"));
            hub = {};
            const FileRef ref = attach(content + std::to_string(cutAt) + (isTaken ? "a" : "b"));
            for (int i = 0; i < cutAt && !waiting.empty(); ++i) {
                answerNext();
            }
            const bool isOver = waiting.empty();
            if (!isOver) {
                const SendRequest lost = take();
                if (isTaken) {
                    hub.answer(lost);
                }
                post(RequestFailed{lost.id, "offline"});
                EXPECT_TRUE(waiting.empty()) << "not at once again";
                ++cuts;
            }
            run();
            EXPECT_TRUE(isConfirmed(ref));
            EXPECT_EQ(hub.blobs.count(ref.sha256), 1U);
            if (isOver && isTaken) {
                EXPECT_GE(cuts, 6);
                return;
            }
        }
    }
}

TEST_F(BlobSessionTest, ACrashAtAnyMomentOfAnUploadLosesNothing)
{
    const std::string content = bytes(300'000, 'd');
    for (int crashAt = 0; crashAt < 6; ++crashAt) {
        SCOPED_TRACE(crashAt);
        const FileRef ref = attach(content + std::to_string(crashAt));
        for (int i = 0; i < crashAt && !waiting.empty(); ++i) {
            answerNext();
        }
        if (!waiting.empty()) {
            hub.answer(take());
        }
        reopen();
        restart();
        run();
        EXPECT_TRUE(isConfirmed(ref));
    }
}

TEST_F(BlobSessionTest, B73_AWrongOffsetIsAskedForAgain)
{
    const FileRef ref = attach(bytes(200'000, 'o'));
    answerNext();
    hub.uploads.begin()->second.bytes = bytes(200'000, 'o').substr(0, 10);

    run();

    EXPECT_TRUE(isConfirmed(ref));
    EXPECT_EQ(hub.openings, 2);
}

TEST_F(BlobSessionTest, F41_B73_WhatTheHubSumsUpOtherwiseIsSentAgainFromTheStart)
{
    const std::string content = bytes(100'000, 'k');
    const FileRef ref = attach(content);
    answerNext();
    hub.uploads.begin()->second.bytes = std::string(50'000, '?'); // torn on the hub's disk

    run();

    EXPECT_TRUE(isConfirmed(ref));
    EXPECT_EQ(hub.blobs.at(ref.sha256), content);
}

TEST_F(BlobSessionTest, FetchesPieceByPieceAndGoesOnAfterACrash)
{
    const std::string content = bytes(500'000, 'f');
    const FileRef ref = named(content);
    hub.blobs[ref.sha256] = content;
    post(BlobsChanged{});
    answerNext();
    EXPECT_FALSE(isHere(ref));

    reopen();
    restart();
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().headers.at(0).second.substr(0, 12), "bytes=65536-");
    run();

    EXPECT_TRUE(isHere(ref));
    EXPECT_EQ(*replica->blobs().open(ref.sha256), content);
}

TEST_F(BlobSessionTest, ACrashBehindTheLastByteNeedsNoFurtherRequest)
{
    const std::string content = bytes(1000, 'z');
    const FileRef ref = named(content);
    ASSERT_TRUE(replica->blobs().files().append(ref.sha256, 0, content));
    sent = 0;

    restart();

    EXPECT_TRUE(isHere(ref));
    EXPECT_EQ(sent, 0);
}

TEST_F(BlobSessionTest, B98_BytesOfACaptivePortalChangeNothing)
{
    const std::string content = bytes(100'000, 'p');
    const FileRef ref = named(content);
    hub.blobs[ref.sha256] = content;
    post(BlobsChanged{});
    AnswerArrived portal;
    portal.request = take().id;
    portal.status = 200;
    portal.contentType = "text/html";
    portal.body = std::string(65536, '<');

    post(portal);

    EXPECT_EQ(*replica->blobs().files().partSize(ref.sha256), 0);
    EXPECT_EQ(session->status().problem, "not-the-hub");
    run();
    EXPECT_TRUE(isHere(ref));
}

TEST_F(BlobSessionTest, I12_AFileOfWrongBytesIsNeverShownAndFetchedAgain)
{
    const std::string content = bytes(30'000, 'q');
    const FileRef ref = named(content);
    hub.blobs[ref.sha256] = std::string(30'000, '!');
    post(BlobsChanged{});
    answerNext();
    EXPECT_FALSE(isHere(ref));
    EXPECT_FALSE(replica->blobs().open(ref.sha256));

    hub.blobs[ref.sha256] = content;
    run();

    EXPECT_TRUE(isHere(ref));
}

TEST_F(BlobSessionTest, WhatIsNotAtTheHubYetStopsNothingElse)
{
    const FileRef missing = named(bytes(10, 'm'));
    const std::string content = bytes(20'000, 'n');
    const FileRef other = named(content);
    hub.blobs[other.sha256] = content;
    post(BlobsChanged{});

    answerNext();
    answerNext();
    EXPECT_TRUE(isHere(other));
    EXPECT_TRUE(isArmed) << "asks again later";
    hub.blobs[missing.sha256] = bytes(10, 'm');
    fireTimer();
    answerNext();

    EXPECT_TRUE(isHere(missing));
}

TEST_F(BlobSessionTest, B103_ATokenThatIsNoLongerTakenIsAskedForOnce)
{
    const FileRef ref = attach(bytes(100, 't'));
    AnswerArrived refused = hub.problem(401, "auth-expired");
    refused.request = take().id;
    refused.hubId = kHubId;
    refused.isEchoed = true;
    post(refused);
    EXPECT_EQ(asksAccess, 1);
    EXPECT_TRUE(waiting.empty());
    post(BlobsChanged{});
    EXPECT_TRUE(waiting.empty()) << "until there is another";

    post(AccessChanged{"token 2", false});
    run();

    EXPECT_TRUE(isConfirmed(ref));
}

TEST_F(BlobSessionTest, T13_AQuotaThatIsReachedHoldsUpOneFileAndTellsWhy)
{
    const FileRef ref = attach(bytes(100, 'u'));
    const std::string content = bytes(50, 'v');
    const FileRef coming = named(content);
    hub.blobs[coming.sha256] = content;
    AnswerArrived refused = hub.problem(507, "quota");
    refused.request = take().id;
    refused.hubId = kHubId;
    refused.isEchoed = true;

    post(refused);
    EXPECT_EQ(session->status().problem, "quota");
    run(1);

    EXPECT_FALSE(isConfirmed(ref));
    EXPECT_TRUE(isHere(coming));
}

TEST_F(BlobSessionTest, AFileDamagedHereBeforeItWasSentIsToldAndNotSent)
{
    const FileRef ref = attach(bytes(100'000, 'w'));
    std::filesystem::resize_file(replica->blobs().files().pathOf(ref.sha256), 70'000);

    answerNext();
    answerNext();

    EXPECT_EQ(session->status().problem, "file-damaged");
    EXPECT_FALSE(isConfirmed(ref));
    EXPECT_FALSE(replica->blobs().queue().nextUpload({}));
}

TEST_F(BlobSessionTest, ManualModeWaitsForTheUserAndOfflineForAnother)
{
    post(ModeChanged{SyncMode::manual});
    const FileRef ref = attach(bytes(100, 'y'));
    EXPECT_TRUE(waiting.empty());
    post(SyncRequested{});
    run();
    EXPECT_TRUE(isConfirmed(ref));

    post(ModeChanged{SyncMode::offline});
    attach(bytes(101, 'y'));
    post(SyncRequested{});
    EXPECT_TRUE(waiting.empty());
}

} // namespace
} // namespace caravan::sync
