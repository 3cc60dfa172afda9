// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <functional>
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

inline constexpr const char* kUtf8 = "UTF-8";

/// In which encoding the bytes of a file are.
struct FoundEncoding {
    std::string name;
    std::vector<std::string> others; ///< that would be possible too, best first
    bool isSure = true;              ///< else a person is to be asked
    std::size_t markBytes = 0;       ///< of a byte order mark
};
/// Byte order mark, then strict UTF-8, then whichever of GB18030 and Big5 gives common characters,
/// else Windows-1252 where the bytes stand as letters of Western words do. Text that is UTF-8 but
/// for single places is told as damaged, not read as another encoding. @p onRead is called with
/// what was read. Error: invalid; detail names the lines, or what they are not.
Result<FoundEncoding> findEncoding(std::string_view bytes,
                                   const std::function<void(std::string_view)>& onRead = {});

/// The text in the encoding that is found, or in @p encoding, any name that ICU knows.
/// Error: invalid when the bytes are not in it; detail names the byte.
Result<DecodedText> decodeText(std::string_view bytes, const std::string& encoding = {});

} // namespace caravan
