// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace caravan::bench {

using Clock = std::chrono::steady_clock;

inline double seconds(const std::function<void()>& work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

inline void must(bool good, const char* what)
{
    if (!good) {
        std::printf("bench failed: %s\n", what);
        std::exit(1);
    }
}

inline void line(const char* name, const std::string& figure, double ratio, const char* against)
{
    std::printf("%-44s %-24s %6.2f x %s\n", name, figure.c_str(), ratio, against);
}

inline std::string perSecond(double count, double time)
{
    return std::to_string(static_cast<long long>(count / time)) + "/s";
}

inline std::string milliseconds(double time)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f ms", time * 1e3);
    return text;
}

inline double percentile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// What the hub takes for changes of a record about which there are conflicts (contested.cpp).
void changesOfContested();

} // namespace caravan::bench
