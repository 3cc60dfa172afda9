// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "tests/support/memory_disk.h"

#include <map>
#include <string>
#include <vector>

namespace caravan::test {

/// A small company as it stands every morning: a hub, and one signed-in and synchronised replica
/// for each person. Made once for the process and copied for each world, since signing in and the
/// first synchronisation take longer than a day.
struct Company {
    static constexpr const char* kPassword = "a good password";

    struct Person {
        std::string name; ///< also the folder of his replica
        std::string mail;
        RecordId user;
        std::string refreshToken;
    };
    std::vector<Person> people; ///< the administrator "ada" first
    RecordId east;
    RecordId west;
    MemoryDisk::Image disk; ///< under "/company/": hub/hub.db, NAME/replica.db

    const Person& person(const std::string& name) const;

    static const Company& instance();
};

} // namespace caravan::test
