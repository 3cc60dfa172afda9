// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <map>
#include <string>

namespace caravan::test {

/// What may go wrong, by name, and how often of a thousand occasions. A day counts what happened
/// under the same names, so that a fault which never happens is noticed.
using Faults = std::map<std::string, int>;

/// On the way to the hub or back.
inline const Faults& networkFaults()
{
    static const Faults all{
        {"request lost", 40}, {"request doubled", 40},
        {"portal page", 15},  {"portal redirect", 10},
        {"wrong hub", 10},    {"wrong request id", 10},
        {"401 before", 10},   {"403 before", 8},
        {"409 before", 6},    {"410 before", 10},
        {"413 before", 10},   {"422 before", 8},
        {"426 before", 8},    {"429 before", 10},
        {"503 before", 15},   {"500 after", 25},
        {"503 after", 15},    {"answer lost", 50},
        {"answer late", 60},  {"answer after time-out", 30},
        {"answer cut", 25},   {"malformed row", 25},
    };
    return all;
}

/// At a laptop, the hub or a person, for each step of a day.
inline const Faults& placeFaults()
{
    static const Faults all{
        {"client killed", 25},  {"client without power", 15}, {"hub without power", 6},
        {"clock jumps", 10},    {"sleep for days", 10},       {"disk full", 10},
        {"profile copied", 3},  {"profile restored", 3},      {"hub restored", 20},
        {"grants changed", 12}, {"owner changed", 20},
    };
    return all;
}

} // namespace caravan::test
