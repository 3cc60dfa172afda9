// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/file_type.h"
#include "core/base/sha256.h"
#include "core/store/blobs.h"
#include "tests/support/replica_fixture.h"

#include <sys/stat.h>

#include <fstream>

namespace caravan {
namespace {

class BlobsTest : public test::ReplicaFixture {
protected:
    std::filesystem::path file(const std::string& name, const std::string& bytes)
    {
        const std::filesystem::path path = folder.path() / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    Blobs& blobs() { return replica->blobs(); }
    FileRef take(const std::string& bytes)
    {
        const Result<FileRef> taken = blobs().take(bytes, "note.txt");
        EXPECT_TRUE(taken) << describe(taken.error());
        return *taken;
    }
    RecordId attach(const FileRef& ref)
    {
        return create("attachment", {{"name", ref.name}, {"file", ref}});
    }
    /// A record of another laptop names a file of these bytes.
    FileRef named(const std::string& bytes, const std::string& cursor)
    {
        const FileRef ref{Sha256::of(bytes), static_cast<std::int64_t>(bytes.size()), "f.bin",
                          "application/octet-stream"};
        Record record(replica->catalogue().at("attachment"), replica->newId());
        record.set("name", std::string("f.bin"));
        record.set("file", ref);
        pull({put(record, 1)}, cursor);
        return ref;
    }
    void arrive(const FileRef& ref, const std::string& bytes)
    {
        ASSERT_TRUE(blobs().files().append(ref.sha256, 0, bytes));
        const Result<bool> good = blobs().queue().arrived(ref.sha256);
        ASSERT_TRUE(good && *good);
    }
    std::string next(std::optional<BlobQueue::Task> task) { return task ? task->sha256 : "(none)"; }
};

TEST_F(BlobsTest, F41_TakesACopyThatLaterChangesOfTheFileDoNotReach)
{
    const auto path = file("quote.pdf", "%PDF-1.7 first");

    const Result<FileRef> ref = blobs().take(path);
    file("quote.pdf", "%PDF-1.7 second");

    ASSERT_TRUE(ref) << describe(ref.error());
    EXPECT_EQ(ref->name, "quote.pdf");
    EXPECT_EQ(ref->mime, "application/pdf");
    EXPECT_EQ(*blobs().open(ref->sha256), "%PDF-1.7 first");
}

TEST_F(BlobsTest, B71_RefusesWhatIsNoFileWithAReason)
{
    const auto pipe = folder.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const auto loop = folder.path() / "loop";
    std::filesystem::create_symlink(loop, loop);

    EXPECT_EQ(blobs().take(pipe).error().code, ErrorCode::invalid);
    EXPECT_EQ(blobs().take(loop).error().code, ErrorCode::invalid);
    EXPECT_EQ(blobs().take(folder.path()).error().code, ErrorCode::invalid) << "a folder";
    EXPECT_EQ(blobs().take(std::filesystem::path("/dev/null")).error().code, ErrorCode::invalid);
    EXPECT_EQ(blobs().take(folder.path() / "gone").error().code, ErrorCode::notFound);
}

TEST_F(BlobsTest, B71_TakesAnEmptyFileAndOneWithALongName)
{
    std::string name;
    for (int i = 0; i < 80; ++i) {
        name += "滤";
    }
    const Result<FileRef> empty = blobs().take(file("empty", ""));
    const Result<FileRef> odd = blobs().take(file(name + ".jpg", "\xFF\xD8\xFF"));

    ASSERT_TRUE(empty) << describe(empty.error());
    EXPECT_EQ(empty->size, 0);
    ASSERT_TRUE(odd) << describe(odd.error());
    EXPECT_EQ(odd->name, name + ".jpg");
    EXPECT_EQ(odd->mime, "image/jpeg");
}

TEST_F(BlobsTest, B71_TwoFilesOfOneContentAreOneBlob)
{
    const Result<FileRef> one = blobs().take(file("a.txt", "same"));
    const Result<FileRef> other = blobs().take(file("b.txt", "same"));
    attach(*one);
    attach(*other);

    EXPECT_EQ(one->sha256, other->sha256);
    EXPECT_EQ(blobs().counts().taken, 1);
}

TEST_F(BlobsTest, T13_RefusesMoreThanAFileMayHave)
{
    const auto path = file("film.bin", "");
    std::filesystem::resize_file(path, Blobs::kBytesMax + 1);

    EXPECT_EQ(blobs().take(path).error().code, ErrorCode::tooLarge);
}

TEST_F(BlobsTest, SendsOnlyWhatARecordNamesAndSmallFirst)
{
    const FileRef large = take(std::string(5000, 'l'));
    const FileRef small = take("small");
    EXPECT_EQ(next(blobs().queue().nextUpload({})), "(none)") << "no record names it yet";

    attach(large);
    attach(small);

    EXPECT_EQ(next(blobs().queue().nextUpload({})), small.sha256);
    EXPECT_EQ(next(blobs().queue().nextUpload({small.sha256})), large.sha256);
    ASSERT_TRUE(blobs().queue().confirm(small.sha256));
    EXPECT_EQ(next(blobs().queue().nextUpload({})), large.sha256);
    EXPECT_EQ(blobs().counts().taken, 2);
    EXPECT_EQ(blobs().counts().confirmed, 1);
}

TEST_F(BlobsTest, FetchesWhatRecordsNameAndNeverShowsHalf)
{
    const FileRef ref = named("the whole photo", "c1");
    ASSERT_EQ(next(blobs().queue().nextDownload({})), ref.sha256);
    ASSERT_TRUE(blobs().files().append(ref.sha256, 0, "the whole"));
    EXPECT_EQ(blobs().open(ref.sha256).error().code, ErrorCode::notFound);

    ASSERT_TRUE(blobs().files().append(ref.sha256, 9, " photo"));
    ASSERT_TRUE(*blobs().queue().arrived(ref.sha256));

    EXPECT_EQ(*blobs().open(ref.sha256), "the whole photo");
    EXPECT_EQ(next(blobs().queue().nextDownload({})), "(none)");
}

TEST_F(BlobsTest, I12_BytesOfAnotherFileOfThatSizeAreDropped)
{
    const FileRef ref = named("right bytes", "c1");
    ASSERT_TRUE(blobs().files().append(ref.sha256, 0, "wrong bytes"));

    const Result<bool> good = blobs().queue().arrived(ref.sha256);

    ASSERT_TRUE(good);
    EXPECT_FALSE(*good);
    EXPECT_EQ(*blobs().files().partSize(ref.sha256), 0);
    EXPECT_EQ(next(blobs().queue().nextDownload({})), ref.sha256) << "fetched again";
}

TEST_F(BlobsTest, AFileDamagedOnDiskIsNotShownButSetAsideAndFetchedAgain)
{
    const FileRef ref = named("a contract", "c1");
    arrive(ref, "a contract");
    std::ofstream(blobs().files().pathOf(ref.sha256)) << "a contracT";

    EXPECT_EQ(blobs().open(ref.sha256).error().code, ErrorCode::damaged);

    EXPECT_EQ(next(blobs().queue().nextDownload({})), ref.sha256);
    EXPECT_TRUE(std::filesystem::exists(blobs().files().damagedFolder() / ref.sha256));
    EXPECT_TRUE(blobs().lostFiles().empty()) << "the hub has it";
}

TEST_F(BlobsTest, S15_AnUnsentFileThatWasDamagedIsKeptAndTold)
{
    const FileRef ref = take("the only copy");
    const RecordId record = attach(ref);
    std::ofstream(blobs().files().pathOf(ref.sha256)) << "the only copX";

    EXPECT_EQ(blobs().open(ref.sha256).error().code, ErrorCode::damaged);

    const std::vector<LostFile> lost = blobs().lostFiles();
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(lost.front().sha256, ref.sha256);
    ASSERT_EQ(lost.front().namedBy.size(), 1U);
    EXPECT_EQ(lost.front().namedBy.front().id, record);
    ASSERT_TRUE(lost.front().kept);
    std::ifstream kept(*lost.front().kept);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(kept), {}), "the only copX");
    EXPECT_EQ(blobs().counts().lost, 1);

    ASSERT_TRUE(blobs().take("the only copy", "again.txt"));
    EXPECT_TRUE(blobs().lostFiles().empty()) << "another copy was attached";
    EXPECT_EQ(next(blobs().queue().nextUpload({})), ref.sha256);
}

TEST_F(BlobsTest, S15_AFileThatCannotBeReadJustNowStaysAsItIs)
{
    const FileRef ref = take("not readable for a moment");
    attach(ref);
    const std::filesystem::path path = blobs().files().pathOf(ref.sha256);
    const std::filesystem::path away = path.string() + ".away";
    std::filesystem::rename(path, away);
    std::filesystem::create_directory(path); // opening and reading it fails, and not as absent

    EXPECT_EQ(blobs().open(ref.sha256).error().code, ErrorCode::storage);
    ASSERT_TRUE(blobs().noteFailure(ref.sha256, Error{ErrorCode::storage, "file", "EIO"}));

    EXPECT_EQ(next(blobs().queue().nextUpload({})), ref.sha256) << "it is tried again";
    std::filesystem::remove(path);
    std::filesystem::rename(away, path);
    EXPECT_EQ(*blobs().open(ref.sha256), "not readable for a moment");
}

TEST_F(BlobsTest, S16_FilesThatNoRowKnowsAreSetAsideForThirtyDays)
{
    const auto stray = blobs().files().write("of a replica that is no more");
    ASSERT_TRUE(stray);
    const std::filesystem::path aside = blobs().files().asideFolder() / stray->sha256;

    ASSERT_TRUE(blobs().tidy());
    EXPECT_FALSE(std::filesystem::exists(blobs().files().pathOf(stray->sha256)));
    ASSERT_TRUE(std::filesystem::exists(aside));

    const auto now = std::filesystem::last_write_time(aside);
    const auto days = [](int count) { return std::chrono::hours(24 * count); };
    clock.set(SystemClock().now());
    std::filesystem::last_write_time(aside, now - days(29));
    ASSERT_TRUE(blobs().tidy());
    EXPECT_TRUE(std::filesystem::exists(aside));
    std::filesystem::last_write_time(aside, now - days(31));
    ASSERT_TRUE(blobs().tidy());
    EXPECT_FALSE(std::filesystem::exists(aside));
}

TEST_F(BlobsTest, AppendingAtAWrongPlaceChangesNothing)
{
    ASSERT_TRUE(blobs().files().append("part", 0, "abc"));

    const Done wrong = blobs().files().append("part", 2, "xyz");

    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().detail, "3") << "tells how far it is";
    EXPECT_EQ(*blobs().files().partSize("part"), 3);
}

TEST_F(BlobsTest, OverTheBudgetTheLeastUsedLeavesButNothingPinnedOrOnlyHere)
{
    const FileRef mine = take(std::string(1000, 'm'));
    attach(mine);
    const FileRef pinned = named(std::string(1000, 'p'), "c1");
    const FileRef old = named(std::string(1000, 'o'), "c2");
    const FileRef recent = named(std::string(1000, 'r'), "c3");
    arrive(pinned, std::string(1000, 'p'));
    arrive(old, std::string(1000, 'o'));
    arrive(recent, std::string(1000, 'r'));
    ASSERT_TRUE(blobs().pin(pinned.sha256, true));
    clock.advance(std::chrono::hours(1));
    ASSERT_TRUE(blobs().open(recent.sha256));
    ASSERT_TRUE(blobs().setBudgetBytes(3500));

    ASSERT_TRUE(blobs().tidy());

    EXPECT_FALSE(blobs().state(old.sha256)->isHere);
    EXPECT_TRUE(blobs().state(recent.sha256)->isHere);
    EXPECT_TRUE(blobs().state(pinned.sha256)->isHere);
    EXPECT_TRUE(blobs().state(mine.sha256)->isHere);
    EXPECT_EQ(next(blobs().queue().nextDownload({})), "(none)")
        << "what left stays at the hub until asked";
    ASSERT_TRUE(blobs().ask(old.sha256));
    EXPECT_EQ(next(blobs().queue().nextDownload({})), old.sha256);
}

TEST_F(BlobsTest, WhatNoRecordNamesLeavesButNeverBeforeItWasSent)
{
    const FileRef sent = take("sent");
    const FileRef waiting = take("waiting");
    const RecordId first = attach(sent);
    const RecordId second = attach(waiting);
    ASSERT_TRUE(blobs().queue().confirm(sent.sha256));
    ASSERT_TRUE(remove("attachment", first));
    ASSERT_TRUE(remove("attachment", second));

    ASSERT_TRUE(blobs().tidy());
    EXPECT_TRUE(blobs().open(sent.sha256)) << "undo would find it";
    clock.advance(std::chrono::hours(25));
    ASSERT_TRUE(blobs().tidy());

    EXPECT_FALSE(std::filesystem::exists(blobs().files().pathOf(sent.sha256)));
    EXPECT_TRUE(blobs().open(waiting.sha256));
    EXPECT_EQ(next(blobs().queue().nextUpload({})), waiting.sha256);
}

TEST_F(BlobsTest, AHubOfAnotherHistoryIsOfferedEverythingAgain)
{
    ASSERT_TRUE(blobs().queue().adoptEpoch("e1"));
    const FileRef ref = take("report");
    attach(ref);
    ASSERT_TRUE(blobs().queue().confirm(ref.sha256));

    ASSERT_TRUE(blobs().queue().adoptEpoch("e1"));
    EXPECT_EQ(next(blobs().queue().nextUpload({})), "(none)");
    ASSERT_TRUE(blobs().queue().adoptEpoch("e2"));

    EXPECT_EQ(next(blobs().queue().nextUpload({})), ref.sha256);
}

TEST(FileNames, T19_AreMadeSafeForSaving)
{
    EXPECT_EQ(safeFileName("..%2f..%2fetc%2fpasswd"), "_2f.._2fetc_2fpasswd");
    EXPECT_EQ(safeFileName("../../etc/passwd"), "_.._etc_passwd");
    EXPECT_EQ(safeFileName("CON.txt"), "_CON.txt");
    EXPECT_EQ(safeFileName("a\xE2\x80\xAEgpj.exe"), "a_gpj.exe");
    EXPECT_EQ(safeFileName("报价单.pdf"), "报价单.pdf");
    EXPECT_EQ(safeFileName(" .. "), "file");
    std::string longName;
    for (int i = 0; i < 100; ++i) {
        longName += "滤";
    }
    const std::string cut = safeFileName(longName + ".jpg");
    EXPECT_LE(cut.size(), 120U);
    EXPECT_TRUE(cut.ends_with("滤.jpg"));
}

} // namespace
} // namespace caravan
