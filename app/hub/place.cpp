// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/hub/place.h"

#include <CLI/CLI.hpp>

#include <fcntl.h>
#include <sys/file.h>

#include <filesystem>
#include <iostream>

namespace caravan::hub {

int failWith(int code, const std::string& text)
{
    std::cerr << "caravan-hub: " << text << '\n';
    return code;
}

int failWith(const Error& error)
{
    return failWith(kFailed, describe(error) + (error.detail.empty() ? "" : ": " + error.detail));
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
    return {isFolder() ? (folder / "hub.sqlite").string() : database,
            !blobs.empty() ? std::filesystem::path(blobs)
            : data.empty() ? std::filesystem::path()
                           : folder / "blobs"};
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
