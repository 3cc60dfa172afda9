// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/sha256.h"
#include "core/store/blobs.h"
#include "sync/hub/handlers/blob_handlers.h"
#include "sync/hub/http/router.h"
#include "tests/hub/hub_fixture.h"

#include <filesystem>
#include <fstream>

namespace caravan::hub {
namespace {

using namespace sync::problem;

class BlobTest : public HubFixture {
protected:
    static FileRef ref(const std::string& bytes, const std::string& name = "photo.jpg")
    {
        return {Sha256::of(bytes), static_cast<std::int64_t>(bytes.size()), name, "image/jpeg"};
    }
    /// @p who sends all of it in pieces.
    Answer<UploadState> send(const std::string& who, const std::string& bytes,
                             std::size_t piece = 1000)
    {
        const auto begun =
            beginUpload(hub(), person(who).caller,
                        {Sha256::of(bytes), static_cast<std::int64_t>(bytes.size())});
        if (!begun) {
            return begun.failure();
        }
        UploadState state{begun->offset, static_cast<std::int64_t>(bytes.size())};
        while (state.offset < state.size) {
            const std::string part = bytes.substr(static_cast<std::size_t>(state.offset), piece);
            const auto taken = takePiece(hub(), person(who).caller, *Uuid::parse(begun->upload),
                                         state.offset, Sha256::of(part), part);
            if (!taken) {
                return taken.failure();
            }
            state = *taken;
        }
        return state;
    }
    sync::OpResult attach(const std::string& who, const std::string& name, const FileRef& file,
                          const std::string& account)
    {
        return pushOne(who,
                       create("attachment", name,
                              {{"name", file.name}, {"file", file}, {"account", id(account)}}));
    }
    std::string reads(const std::string& who, const FileRef& file)
    {
        const auto blob = openBlob(hub(), person(who).caller, file.sha256);
        if (!blob) {
            return blob.failure().type;
        }
        std::ifstream in(blob->path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

TEST_F(BlobTest, WhoSeesTheRecordReadsItsFileAndNobodyElse)
{
    const std::string bytes(2500, 'b');
    createAccount("lin", "hengda");
    attach("lin", "photo", ref(bytes), "hengda");
    EXPECT_EQ(reads("lin", ref(bytes)), kNotFound) << "the bytes follow";

    ASSERT_TRUE(send("lin", bytes));

    EXPECT_EQ(reads("lin", ref(bytes)), bytes);
    EXPECT_EQ(reads("max", ref(bytes)), bytes) << "her manager";
    EXPECT_EQ(reads("weber", ref(bytes)), kNotFound) << "another team, even with the hash";
    pull("lin");
    pushOne("lin", remove("attachment", "photo", shown("lin", "attachment", "photo").rev));
    EXPECT_EQ(reads("lin", ref(bytes)), kNotFound);
}

TEST_F(BlobTest, AHashAloneGivesNobodyAFile)
{
    const std::string bytes(300, 's');
    createAccount("lin", "hengda");
    attach("lin", "photo", ref(bytes), "hengda");
    ASSERT_TRUE(send("lin", bytes));
    createAccount("weber", "alpha");

    const auto begun = beginUpload(hub(), person("weber").caller, {Sha256::of(bytes), 300});
    ASSERT_TRUE(begun);
    EXPECT_EQ(begun->offset, 0) << "he must have it to send it";
    const auto own = beginUpload(hub(), person("lin").caller, {Sha256::of(bytes), 300});
    ASSERT_TRUE(own);
    EXPECT_EQ(own->offset, 300) << "she has sent it";
}

TEST_F(BlobTest, S03_NamingAHashInOnesOwnRecordGivesNobodyTheFile)
{
    const std::string bytes(300, 's');
    createAccount("lin", "hengda");
    createAccount("weber", "alpha");
    attach("weber", "before", ref(bytes), "alpha"); // also before the file is there
    attach("lin", "photo", ref(bytes), "hengda");
    ASSERT_TRUE(send("lin", bytes));
    attach("weber", "after", ref(bytes), "alpha");

    EXPECT_EQ(reads("weber", ref(bytes)), kNotFound);
    EXPECT_EQ(reads("lin", ref(bytes)), bytes);

    ASSERT_TRUE(send("weber", bytes)); // he has it himself
    EXPECT_EQ(reads("weber", ref(bytes)), bytes);
}

TEST_F(BlobTest, S03_WhoWasShownAFileMayNameItElsewhere)
{
    const std::string bytes(300, 's');
    createAccount("lin", "hengda");
    attach("lin", "photo", ref(bytes), "hengda");
    ASSERT_TRUE(send("lin", bytes));
    pull("max"); // the manager of lin's team, who is shown it
    createAccount("max", "copy");
    attach("max", "again", ref(bytes), "copy");
    pushOne("lin", remove("attachment", "photo", 1));

    EXPECT_EQ(reads("max", ref(bytes)), bytes);
}

TEST_F(BlobTest, B73_AnUploadGoesOnWhereItStandsAndOnlyThere)
{
    const std::string bytes(2000, 'r');
    const auto begun = beginUpload(hub(), person("lin").caller, {Sha256::of(bytes), 2000});
    ASSERT_TRUE(begun);
    const Uuid upload = *Uuid::parse(begun->upload);
    const std::string half = bytes.substr(0, 1000);
    ASSERT_TRUE(takePiece(hub(), person("lin").caller, upload, 0, Sha256::of(half), half));

    const auto twice = takePiece(hub(), person("lin").caller, upload, 0, Sha256::of(half), half);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.failure().type, kOffset);
    EXPECT_EQ(uploadState(hub(), person("lin").caller, upload)->offset, 1000);
    const auto again = beginUpload(hub(), person("lin").caller, {Sha256::of(bytes), 2000});
    EXPECT_EQ(again->upload, begun->upload) << "the one she has begun";
    EXPECT_EQ(again->offset, 1000);
    EXPECT_FALSE(uploadState(hub(), person("weber").caller, upload)) << "T7: hers alone";
    const auto foreign =
        takePiece(hub(), person("weber").caller, upload, 1000, Sha256::of(half), half);
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.failure().type, kNotFound);
}

TEST_F(BlobTest, F41_B73_WrongBytesOfTheRightSizeNeverBecomeTheFile)
{
    const std::string bytes(1000, 'g');
    createAccount("lin", "hengda");
    attach("lin", "photo", ref(bytes), "hengda");
    const auto begun = beginUpload(hub(), person("lin").caller, {Sha256::of(bytes), 1000});
    const Uuid upload = *Uuid::parse(begun->upload);
    const std::string wrong(1000, 'w');

    const auto changed =
        takePiece(hub(), person("lin").caller, upload, 0, Sha256::of(bytes), wrong);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.failure().type, kChecksum);
    EXPECT_EQ(uploadState(hub(), person("lin").caller, upload)->offset, 0);
    const auto other = takePiece(hub(), person("lin").caller, upload, 0, Sha256::of(wrong), wrong);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.failure().type, kChecksum);

    EXPECT_EQ(reads("lin", ref(bytes)), kNotFound);
    EXPECT_TRUE(send("lin", bytes));
    EXPECT_EQ(reads("lin", ref(bytes)), bytes);
}

TEST_F(BlobTest, T13_MoreThanAFileOrAUserMayHaveIsRefusedAtOnce)
{
    const auto large =
        beginUpload(hub(), person("lin").caller, {Sha256::of("x"), Blobs::kBytesMax + 1});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.failure().type, kTooLarge);

    int sent = 0;
    Answer<sync::UploadAnswer> begun = Failure{};
    do {
        begun = beginUpload(hub(), person("lin").caller,
                            {Sha256::of(std::to_string(sent++)), Blobs::kBytesMax});
    } while (begun && sent < 1000);

    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.failure().type, kQuota);
    EXPECT_GT(sent, 100);
    EXPECT_TRUE(send("chen", "others go on"));
}

TEST_F(BlobTest, AnEmptyFileIsAFile)
{
    createAccount("lin", "hengda");
    attach("lin", "empty", ref(""), "hengda");

    ASSERT_TRUE(send("lin", ""));

    EXPECT_EQ(reads("lin", ref("")), "");
}

TEST_F(BlobTest, B74_WhatNoRecordNamesIsCleanedAfterItsTimeAndNoSooner)
{
    const std::string kept(100, 'k');
    const std::string orphan(100, 'o');
    createAccount("lin", "hengda");
    attach("lin", "kept", ref(kept), "hengda");
    attach("lin", "gone", ref(orphan), "hengda");
    ASSERT_TRUE(send("lin", kept));
    const auto begun = beginUpload(hub(), person("lin").caller, {Sha256::of(orphan), 100});
    pull("lin");
    pushOne("lin", remove("attachment", "gone", shown("lin", "attachment", "gone").rev));
    ASSERT_TRUE(takePiece(hub(), person("lin").caller, *Uuid::parse(begun->upload), 0,
                          Sha256::of(orphan), orphan));
    const auto isThere = [&](const std::string& bytes) {
        return *hub().blobs().has(Sha256::of(bytes), 100);
    };

    ASSERT_TRUE(cleanBlobs(hub()));
    m_clock.advance(std::chrono::hours(24 * 29));
    ASSERT_TRUE(cleanBlobs(hub()));
    EXPECT_TRUE(isThere(orphan)) << "the delete may be taken back";
    m_clock.advance(std::chrono::hours(24 * 2));
    ASSERT_TRUE(cleanBlobs(hub()));

    EXPECT_FALSE(isThere(orphan));
    EXPECT_TRUE(isThere(kept));
}

TEST_F(BlobTest, T19_IsOfferedForSavingUnderASafeNameAndItsTypeByContent)
{
    const std::string page = "<html><script>alert(1)</script>";
    createAccount("lin", "hengda");
    attach("lin", "page", ref(page, "../滤芯\xE2\x80\xAEgpj.html"), "hengda");
    ASSERT_TRUE(send("lin", page));
    HttpRequest request;
    request.method = "GET";
    request.target = "/v1/blobs/" + Sha256::of(page);
    request.headers["range"] = "bytes=1-4";
    const Router router(hub());
    const Route* route = nullptr;
    for (const Route& one : allRoutes()) {
        route = std::string_view(one.path) == "/v1/blobs/{id}" ? &one : route;
    }

    const HttpResponse answer =
        router.run({route, person("lin").caller, Sha256::of(page)}, request);

    EXPECT_EQ(answer.status, 206);
    EXPECT_EQ(answer.contentType, "application/octet-stream");
    ASSERT_TRUE(answer.file);
    EXPECT_EQ(answer.file->offset, 1);
    EXPECT_EQ(answer.file->size, 4);
    std::map<std::string, std::string> headers(answer.headers.begin(), answer.headers.end());
    EXPECT_EQ(headers["Content-Range"], "bytes 1-4/" + std::to_string(page.size()));
    EXPECT_EQ(headers["Content-Disposition"], "attachment; filename=\"________gpj.html\"; "
                                              "filename*=UTF-8''_%E6%BB%A4%E8%8A%AF_gpj.html");
}

} // namespace
} // namespace caravan::hub
