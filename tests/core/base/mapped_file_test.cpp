// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/mapped_file.h"

#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/stat.h>
#include <thread>

namespace caravan::test {
namespace {

class MappedFiles : public ::testing::Test {
protected:
    std::filesystem::path write(const std::string& text)
    {
        const auto file = folder.path() / "sheet.csv";
        std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
        return file;
    }
    TempFolder folder;
};

TEST_F(MappedFiles, StayWhatTheyWereWhenTheFileIsCut)
{
    const std::string text(1'000'000, 'x');
    const auto path = write(text);
    const auto file = MappedFile::open(path);
    ASSERT_TRUE(file) << describe(file.error());
    write("cut");
    EXPECT_EQ((*file)->bytes(), text);
    (*file)->forget((*file)->bytes());
    EXPECT_EQ((*file)->bytes(), text) << "what was let go is read again";
}

TEST_F(MappedFiles, ReadAPipeToItsEnd)
{
    const auto pipe = folder.path() / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::thread writer([&] { std::ofstream(pipe) << std::string(200'000, 'y'); });
    const auto file = MappedFile::open(pipe);
    writer.join();
    ASSERT_TRUE(file);
    EXPECT_EQ((*file)->bytes().size(), 200'000U);
}

TEST_F(MappedFiles, SayWhatCannotBeRead)
{
    EXPECT_EQ(MappedFile::open(folder.path() / "none").error().code, ErrorCode::notFound);
    EXPECT_FALSE(MappedFile::open(folder.path())) << "a folder";
    const auto empty = MappedFile::open(write(""));
    ASSERT_TRUE(empty);
    EXPECT_TRUE((*empty)->bytes().empty());
}

} // namespace
} // namespace caravan::test
