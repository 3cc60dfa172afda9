// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/demo/demo_words.h"
#include "core/record/record.h"

#include <cstdint>
#include <vector>

namespace caravan {

/// Who works in the demo company, as records of the replica they are made in.
struct DemoStaff {
    struct Person {
        RecordId id;
        RecordId team;
    };
    std::vector<Person> reps;
    std::vector<Person> engineers;
    std::vector<RecordId> devices; ///< products that are sold and installed
};

/// One of its customers, of which more is being made.
struct DemoCustomer {
    std::int64_t number = 0; ///< among all accounts: keeps names and numbers apart
    const DemoRegion* region = nullptr;
    const DemoRegion::City* city = nullptr;
    DemoStaff::Person owner;
    Record account;
    std::vector<RecordId> contacts;
    std::int64_t ageDays = 0;
};

} // namespace caravan
