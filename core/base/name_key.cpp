// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/name_key.h"

#include "core/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace caravan {

std::string nameKey(std::string_view name)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const std::string_view bare = trimmed(name);
    const icu::UnicodeString text = fold->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(bare.data(), static_cast<int>(bare.size()))),
        status);
    icu::UnicodeString key;
    bool isBlank = false;
    for (std::int32_t i = 0; i < text.length();) {
        const UChar32 c = text.char32At(i);
        i += U16_LENGTH(c);
        if (u_isUWhiteSpace(c) != 0) {
            isBlank = !key.isEmpty();
            continue;
        }
        if (isBlank) {
            key.append(static_cast<char16_t>(' '));
            isBlank = false;
        }
        key.append(c);
    }
    std::string bytes;
    key.toUTF8String(bytes);
    return bytes;
}

} // namespace caravan
