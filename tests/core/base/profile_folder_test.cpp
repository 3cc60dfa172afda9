// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/product/product_rules.h"
#include "core/store/profile_folder.h"

#include "core/store/replica.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fstream>
#include <set>

namespace caravan {
namespace {

namespace fs = std::filesystem;

class Profile : public testing::Test {
protected:
    void write(const std::string& name, const std::string& text = "data")
    {
        fs::create_directories((folder() / name).parent_path());
        std::ofstream(folder() / name) << text;
    }
    std::set<std::string> names() const
    {
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder())) {
            found.insert(entry.path().filename().string());
        }
        return found;
    }
    Result<std::unique_ptr<Replica>> openReplica()
    {
        return Replica::open(folder() / "replica.db", Catalogue::builtIn(), m_clock,
                             IdSource::fromSystem(), productRules());
    }
    unsigned mode() const
    {
        struct stat now {};
        ::stat(folder().c_str(), &now);
        return now.st_mode & 07777U;
    }
    void makeProfile()
    {
        ASSERT_TRUE(openProfileFolder(folder()));
        ASSERT_TRUE(openReplica());
        const std::string hash(64, 'a');
        for (const std::string& name :
             {std::string("drafts.json"), std::string("credentials"),
              std::string("window.json.Ab12"), "blobs/aa/" + hash, "blobs/damaged/" + hash + "-1",
              std::string("blobs/parts/in-1-2")}) {
            write(name);
        }
    }
    fs::path folder() const { return m_folder.path() / "p"; }

    test::TempFolder m_folder;
    SystemClock m_clock;
};

TEST_F(Profile, BeginsWherePreferencesLieAlready)
{
    write("window.json", "{}");
    fs::permissions(folder(), fs::perms::owner_all);
    ASSERT_TRUE(openProfileFolder(folder()));
    EXPECT_TRUE(openReplica());
    EXPECT_TRUE(names().contains("window.json"));
}

TEST_F(Profile, IsMadeForItsOwnerOnlyAndOpenedAgain)
{
    ASSERT_TRUE(openProfileFolder(folder()));
    EXPECT_EQ(mode(), 0700U);
    ASSERT_TRUE(openReplica());
    ASSERT_TRUE(openProfileFolder(folder()));
    EXPECT_TRUE(openReplica());
    EXPECT_TRUE((*readProfileMarker(folder()))->hasReplica);
}

TEST_F(Profile, S01_AFolderOfOtherThingsIsNeitherOpenedNorChanged)
{
    for (const char* name : {"wipe", "profile.json.old", "letter.txt", "blobs/aa/x"}) {
        fs::remove_all(folder());
        write(name, "caravan wipe");
        const auto before = names();

        const Done opened = openProfileFolder(folder());

        ASSERT_FALSE(opened) << name;
        EXPECT_EQ(opened.error().code, ErrorCode::notAllowed);
        EXPECT_EQ(names(), before);
    }
}

TEST_F(Profile, S02_AFolderThatOthersMayWriteToKeepsItsModeAndIsRefused)
{
    fs::create_directory(folder());
    ASSERT_EQ(::chmod(folder().c_str(), 01777), 0);

    EXPECT_EQ(openProfileFolder(folder()).error().code, ErrorCode::notAllowed);

    EXPECT_EQ(mode(), 01777U);
    EXPECT_TRUE(names().empty());
}

TEST_F(Profile, AnEmptyFolderOfOnesOwnKeepsItsMode)
{
    fs::create_directory(folder());
    ASSERT_EQ(::chmod(folder().c_str(), 0755), 0);

    ASSERT_TRUE(openProfileFolder(folder()));

    EXPECT_EQ(mode(), 0755U);
}

TEST_F(Profile, AProfileOfBeforeThereWereMarkersIsTakenOver)
{
    fs::create_directory(folder());
    ASSERT_TRUE(openReplica());
    ASSERT_FALSE(*readProfileMarker(folder()));

    ASSERT_TRUE(openProfileFolder(folder()));

    EXPECT_TRUE((*readProfileMarker(folder()))->hasReplica);
    EXPECT_TRUE(openReplica());
}

TEST_F(Profile, B76_ALostReplicaIsNotTakenForAFirstStart)
{
    for (const bool isEmptied : {true, false}) {
        fs::remove_all(folder());
        makeProfile();
        for (const char* name : {"replica.db", "replica.db-wal", "replica.db-shm"}) {
            fs::remove(folder() / name);
        }
        if (isEmptied) {
            write("replica.db", "");
        }
        ASSERT_TRUE(openProfileFolder(folder()));

        const auto opened = openReplica();

        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::damaged);
        EXPECT_EQ(fs::exists(folder() / "replica.db"), isEmptied) << "nothing was made";
    }
}

TEST_F(Profile, TheReplicaOfAnotherProfileIsNotTakenForItsOwn)
{
    makeProfile();
    const fs::path other = m_folder.path() / "other";
    ASSERT_TRUE(openProfileFolder(other));
    ASSERT_TRUE(Replica::open(other / "replica.db", Catalogue::builtIn(), m_clock,
                              IdSource::fromSystem(), productRules()));
    fs::copy_file(other / "replica.db", folder() / "replica.db",
                  fs::copy_options::overwrite_existing);

    EXPECT_EQ(openReplica().error().code, ErrorCode::damaged);
}

TEST_F(Profile, ADamagedOneIsSetAsideAndBegunAnewWithoutLosingAnything)
{
    makeProfile();
    write("replica.db", "");

    const Result<fs::path> aside = beginProfileAnew(folder());

    ASSERT_TRUE(aside);
    EXPECT_TRUE(openReplica());
    EXPECT_TRUE(fs::exists(*aside / "replica.db"));
    EXPECT_TRUE(fs::exists(*aside / "blobs" / "aa" / std::string(64, 'a')));
    EXPECT_TRUE(fs::exists(*aside / "drafts.json"));
}

TEST_F(Profile, T04_AWipeRemovesAllThatIsOursAndNothingElse)
{
    makeProfile();
    write("holiday.jpg");
    write("blobs/aa/other.txt");
    ASSERT_TRUE(beginProfileAnew(folder()));
    ASSERT_TRUE(openReplica());

    ASSERT_TRUE(wipeProfile(folder()));

    std::set<std::string> left = names();
    for (auto at = left.begin(); at != left.end();) { // the folder that still holds other.txt
        at = at->starts_with("aside-") ? left.erase(at) : std::next(at);
    }
    EXPECT_EQ(left, std::set<std::string>{"holiday.jpg"});
}

TEST_F(Profile, T04_AWipeGoesOnAfterItWasCutOff)
{
    makeProfile();
    const auto marker = readProfileMarker(folder());
    write("wipe", "caravan wipe " + (*marker)->id.toString() + "\n"); // and then the power went
    fs::remove(folder() / "replica.db");

    ASSERT_TRUE(openProfileFolder(folder()));

    EXPECT_EQ(names(), std::set<std::string>{"profile.json"});
    EXPECT_TRUE(openReplica()) << "a new one";
}

TEST_F(Profile, S01_AWipeMarkOfAnotherProfileMeansNothing)
{
    makeProfile();
    const auto before = names();
    for (const std::string& text :
         {std::string(), std::string("caravan wipe"), "caravan wipe " + Uuid{}.toString() + "\n"}) {
        write("wipe", text);

        ASSERT_TRUE(openProfileFolder(folder()));

        EXPECT_TRUE(openReplica());
        fs::remove(folder() / "wipe");
        EXPECT_EQ(names(), before);
    }
}

TEST_F(Profile, AMarkerThatCannotBeUnderstoodIsSaidAndKept)
{
    makeProfile();
    write("profile.json", "{}");

    EXPECT_EQ(openProfileFolder(folder()).error().code, ErrorCode::damaged);

    EXPECT_TRUE(fs::exists(folder() / "replica.db"));
}

} // namespace
} // namespace caravan
