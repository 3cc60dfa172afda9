// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan {

/// Ends the program with the text on standard error. For states that must not exist and would
/// lose data if ignored; stays on in release builds. Never for bad input.
[[noreturn]] void fail(const char* text);

inline void check(bool condition, const char* text)
{
    if (!condition) {
        fail(text);
    }
}

} // namespace caravan
