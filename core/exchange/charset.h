// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// Text of a file as UTF-8 without byte order mark, and how it was read.
struct DecodedText {
    std::string text;
    std::string encoding;            ///< "UTF-8", "UTF-16LE", "GB18030", "Big5", "windows-1252"
    std::vector<std::string> others; ///< encodings that would be possible too, best first
};

/// Finds out the encoding of a file: byte order mark, then strict UTF-8, then whichever of
/// GB18030 and Big5 gives the more common characters, else Windows-1252.
/// Error: invalid when the bytes are in none of them, or not in @p encoding where one is given;
/// detail names the byte.
Result<DecodedText> decodeText(std::string_view bytes, const std::string& encoding = {});

} // namespace caravan
