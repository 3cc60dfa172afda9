// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// sim --seeds N --from S: plays random days. sim --replay SEED: plays one and tells all of it.
// tests/support/postgres sim --seeds N --both: plays each over SQLite and over PostgreSQL, where
// the hub must end up with the same in every table.
#include "tests/sim/faults.h"
#include "tests/sim/random_day.h"
#include "tests/support/postgres_schema.h"

#include <CLI/CLI.hpp>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using caravan::test::DayResult;

DayResult playOverBoth(std::uint64_t seed, bool tells = false)
{
    const caravan::test::PostgresSchema schema;
    DayResult here = caravan::test::playRandomDay(seed, {tells, true, {}});
    if (tells) {
        std::printf("the same over PostgreSQL:\n");
    }
    const DayResult there = caravan::test::playRandomDay(seed, {tells, true, schema.url()});
    if (here.failure.empty()) {
        here.failure = there.failure.empty() ? std::string() : "PostgreSQL: " + there.failure;
    }
    if (here.failure.empty() && here.hub != there.hub) {
        const auto [one, other] =
            std::mismatch(here.hub.begin(), here.hub.end(), there.hub.begin(), there.hub.end());
        const auto line = [](const std::string& text, std::string::const_iterator at) {
            const auto from = text.rfind('\n', static_cast<std::size_t>(at - text.begin()));
            return text.substr(from + 1, 300);
        };
        here.failure =
            "the hubs differ:\n  " + line(here.hub, one) + "\n  " + line(there.hub, other);
    }
    return here;
}

} // namespace

int main(int argc, char** argv)
{
    // Each day makes and drops databases of some megabytes: not to be given back each time.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    std::uint64_t seeds = 200;
    std::uint64_t from = 1;
    std::uint64_t replay = 0;
    int secondsMost = 0;
    bool untilFailure = false;
    bool both = false;
    CLI::App app{"Simulated days of several laptops and one hub."};
    app.add_option("--seeds", seeds)->capture_default_str();
    app.add_option("--from", from)->capture_default_str();
    app.add_option("--seconds", secondsMost, "end after so long; 0 = play all seeds");
    app.add_flag("--until-failure", untilFailure, "end with the first day that fails");
    app.add_flag("--both", both, "over SQLite and PostgreSQL");
    CLI::Option* one = app.add_option("--replay", replay, "one seed, with all that happens");
    CLI11_PARSE(app, argc, argv);
    if (one->count() > 0) {
        const DayResult result = both ? playOverBoth(replay, true)
                                      : caravan::test::playRandomDay(replay, {true, false, {}});
        std::printf("seed %llu: %s\n", static_cast<unsigned long long>(replay),
                    result.failure.empty() ? "good" : result.failure.c_str());
        return result.failure.empty() ? 0 : 1;
    }
    const auto start = std::chrono::steady_clock::now();
    std::map<std::string, int> faults;
    int edits = 0;
    int conflicts = 0;
    int failed = 0;
    std::uint64_t played = 0;
    for (std::uint64_t seed = from; seed < from + seeds; ++seed) {
        const auto result = both ? playOverBoth(seed) : caravan::test::playRandomDay(seed);
        ++played;
        edits += result.edits;
        conflicts += result.conflicts;
        for (const auto& [name, count] : result.faults) {
            faults[name] += count;
        }
        if (!result.failure.empty()) {
            ++failed;
            std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed),
                        result.failure.c_str());
        }
        if (failed > 0 && untilFailure) {
            break;
        }
        const auto spent = std::chrono::steady_clock::now() - start;
        if (secondsMost > 0 && spent > std::chrono::seconds(secondsMost)) {
            break;
        }
    }
    std::printf("%llu days, %d edits, %d conflicts, %d failed\n",
                static_cast<unsigned long long>(played), edits, conflicts, failed);
    for (const auto& [name, count] : faults) {
        std::printf("  %-16s %d\n", name.c_str(), count);
    }
    bool isEveryFaultThere = true;
    for (const caravan::test::Faults* all :
         {&caravan::test::networkFaults(), &caravan::test::placeFaults()}) {
        for (const auto& [name, rate] : *all) {
            if (faults.count(name) == 0 && played >= 500 && !both) {
                isEveryFaultThere = false;
                std::printf("never happened: %s\n", name.c_str());
            }
        }
    }
    return failed == 0 && isEveryFaultThere ? 0 : 1;
}
