// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <unicode/unistr.h>

#include <string_view>

namespace caravan {

/// Share of the bytes beyond ASCII that stand alone, as "ü" does in a Western word; two that belong
/// together, as in Han, Cyrillic or Greek, do not.
double loneShare(std::string_view bytes);

/// False where the words are no Western ones: the text was written in a code page of Eastern
/// Europe, of Turkey or of old Macs, which have other letters at the same places.
bool looksWestern(const icu::UnicodeString& text);

} // namespace caravan
