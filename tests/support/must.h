// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <stdexcept>
#include <string>

namespace caravan::test {

/// Ends a scenario that cannot go on. Throws std::runtime_error.
inline void must(bool condition, const std::string& what)
{
    if (!condition) {
        throw std::runtime_error(what);
    }
}

} // namespace caravan::test
