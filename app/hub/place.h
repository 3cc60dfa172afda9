// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/jobs/backup.h"

#include <CLI/App.hpp>

#include <string>

namespace caravan::hub {

// What the commands of caravan-hub share: where the hub is, and how they say that something failed.

inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;

int failWith(int code, const std::string& text);
int failWith(const Error& error);

/// --data, --database and --blobs of a command.
struct PlaceOptions {
    std::string data;
    std::string database;
    std::string blobs;

    void addTo(CLI::App& command);
    /// False when neither a folder nor a database was named.
    bool isGiven() const { return !data.empty() || !database.empty(); }
    /// In one folder of this machine, for one process alone.
    bool isFolder() const { return database.empty(); }
    HubPlace place() const;
    /// Whether there is a hub in the folder: opening would make a new one in the place of one that
    /// was lost. Error: notFound, damaged (an empty file), storage.
    Done checkIsThere() const;
    /// Makes or opens the data folder, for its owner only, and marks it as a hub's. Error:
    /// notAllowed (it holds what is not ours, or others may write to it), storage.
    Done openFolder() const;
    /// False while another process has the folder. Held until this process ends, however it does.
    bool lock() const;
};

} // namespace caravan::hub
