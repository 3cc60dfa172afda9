// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace caravan::sync {

/// Files that could not be had just now, each with the time until it is tried again, longer after
/// each failure.
class PutOff {
public:
    void add(const std::string& sha256, TimePoint now);
    void remove(const std::string& sha256) { m_files.erase(sha256); }
    void clear() { m_files.clear(); }

    /// Those that still have to wait.
    std::set<std::string> waiting(TimePoint now) const;
    /// When the first of them is to be tried again; nothing: none waits.
    std::optional<TimePoint> next(TimePoint now) const;

private:
    struct Later {
        int tries = 0;
        TimePoint until{};
    };
    std::map<std::string, Later> m_files;
};

} // namespace caravan::sync
