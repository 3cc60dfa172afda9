// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace caravan::sync {

/// That one program at a time synchronises a profile: a lock of the system on its file sync.lock,
/// which ends with the process, however that ends. What the file holds does not matter: a lock
/// that is told by a file's content outlives a process killed while it writes it.
class ProfileLock {
public:
    explicit ProfileLock(const std::filesystem::path& profile) : m_file(profile / "sync.lock") {}
    ~ProfileLock();
    ProfileLock(const ProfileLock&) = delete;
    ProfileLock& operator=(const ProfileLock&) = delete;

    /// At once. Errors: duplicate (another program or object holds it), storage.
    Done take();

private:
    std::filesystem::path m_file;
    int m_handle = -1;
};

} // namespace caravan::sync
