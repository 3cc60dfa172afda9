// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/put_off.h"

#include <algorithm>
#include <chrono>

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kLaterFirst = 10s;
constexpr auto kLaterMost = 600s;

} // namespace

void PutOff::add(const std::string& sha256, TimePoint now)
{
    Later& later = m_files[sha256];
    const auto wait =
        std::min<std::chrono::seconds>(kLaterFirst * (1 << std::min(later.tries, 6)), kLaterMost);
    ++later.tries;
    later.until = now + wait;
}

std::set<std::string> PutOff::waiting(TimePoint now) const
{
    std::set<std::string> files;
    for (const auto& [sha256, later] : m_files) {
        if (later.until > now) {
            files.insert(sha256);
        }
    }
    return files;
}

std::optional<TimePoint> PutOff::next(TimePoint now) const
{
    std::optional<TimePoint> first;
    for (const auto& [sha256, later] : m_files) {
        if (later.until > now && (!first || later.until < *first)) {
            first = later.until;
        }
    }
    return first;
}

} // namespace caravan::sync
