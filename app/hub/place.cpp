// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/hub/place.h"

#include "core/store/file_io.h"
#include "core/store/own_folder.h"

#include <CLI/CLI.hpp>

#include <fcntl.h>
#include <sys/file.h>

#include <filesystem>
#include <iostream>

namespace caravan::hub {
namespace {

constexpr const char* kMarker = "hub.json";
constexpr const char* kDatabase = "hub.sqlite";

} // namespace

int failWith(int code, const std::string& text)
{
    std::cerr << "caravan-hub: " << text << '\n';
    return code;
}

int failWith(const Error& error)
{
    return failWith(kFailed, describe(error));
}

void PlaceOptions::addTo(CLI::App& command)
{
    command.add_option("--data", data, "Folder for the database and the attached files");
    command
        .add_option("--database", database,
                    "PostgreSQL 15 in place of a file in the folder: postgresql://USER@HOST/NAME")
        ->envname("CARAVAN_DATABASE"); // an argument with a password would be seen by everybody
    command.add_option("--blobs", blobs,
                       "Folder for the attached files; otherwise \"blobs\" in the data folder");
}

HubPlace PlaceOptions::place() const
{
    const std::filesystem::path folder(data);
    return {isFolder() ? (folder / kDatabase).string() : database,
            !blobs.empty() ? std::filesystem::path(blobs)
            : data.empty() ? std::filesystem::path()
                           : folder / "blobs"};
}

Done PlaceOptions::checkIsThere() const
{
    if (!isFolder()) {
        return done(); // opening a database that is not there fails
    }
    const std::string database = place().database;
    const Found<std::int64_t> size = store::sizeOf(database);
    if (!size) {
        return size.error();
    }
    if (!*size) {
        return Error{ErrorCode::notFound, "data",
                     "there is no hub in " + data + "; run caravan-hub init first"};
    }
    if (**size == 0) {
        return Error{ErrorCode::damaged, "data",
                     database + " is empty: the hub's data is lost. Restore it from a backup "
                                "(caravan-hub restore)"};
    }
    return done();
}

Done PlaceOptions::openFolder() const
{
    if (data.empty()) {
        return done();
    }
    const std::filesystem::path folder(data);
    if (Done made = store::makePrivateFolder(folder); !made) {
        return made;
    }
    const Found<std::int64_t> marker = store::sizeOf(folder / kMarker);
    const Found<std::int64_t> database = store::sizeOf(folder / kDatabase);
    if (!marker || !database) {
        return marker ? database.error() : marker.error();
    }
    if (*marker) {
        return done();
    }
    if (!*database) { // else it is a hub of before there were markers
        if (Done may = store::checkMayClaim(folder, "data"); !may) {
            return may;
        }
    }
    return store::replaceFile(folder / kMarker, "{\"caravan\": \"hub 1\"}\n");
}

bool PlaceOptions::lock() const
{
    if (!isFolder()) {
        return true;
    }
    const std::string file = (std::filesystem::path(data) / "hub.lock").string();
    const int handle = open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    return handle >= 0 && flock(handle, LOCK_EX | LOCK_NB) == 0;
}

} // namespace caravan::hub
