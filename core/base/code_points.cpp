// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/code_points.h"

#include "core/base/check.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <memory>
#include <unordered_map>

namespace caravan {
namespace {

/// ICU objects are made once per thread: they are not free and not all may be shared.
const icu::Transliterator& transliterator(const char* id)
{
    thread_local std::unordered_map<std::string, std::unique_ptr<icu::Transliterator>> made;
    std::unique_ptr<icu::Transliterator>& one = made[id];
    if (!one) {
        UErrorCode status = U_ZERO_ERROR;
        one.reset(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id),
                                                      UTRANS_FORWARD, status));
    }
    check(one != nullptr, "ICU lacks a transliterator");
    return *one;
}

} // namespace

void transliterate(const char* id, icu::UnicodeString& text)
{
    transliterator(id).transliterate(text);
}

std::string transliterate(const char* id, std::string_view text)
{
    icu::UnicodeString string =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    transliterate(id, string);
    std::string result;
    string.toUTF8String(result);
    return result;
}

bool isHan(UChar32 c)
{
    if (c < 0x2E80) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_HAN;
}

bool isAscii(std::string_view text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return false;
        }
    }
    return true;
}

} // namespace caravan
