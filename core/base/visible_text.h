// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>

namespace caravan {

/// Somebody's text for a screen or a terminal. Characters that turn the writing direction of what
/// follows (U+202A to U+202E, U+2066 to U+2069 and the marks) are shown by their number, as in
/// "evil[U+202E]fdp.exe", and so are control characters but line break and tabulator: what is read
/// is what is there. Text that is written from right to left by itself is left as it is.
std::string visibleText(std::string_view text);

} // namespace caravan
