// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <unicode/unistr.h>

namespace caravan {

/// Share of the characters that make up most of any Chinese text among those that are not ASCII,
/// 0 to 1: what was read in a wrong encoding has few of them.
double commonHanShare(const icu::UnicodeString& text);

} // namespace caravan
