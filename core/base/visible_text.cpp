// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/visible_text.h"

#include <cstdio>

namespace caravan {
namespace {

/// The number of a character that must be seen, and how many bytes it has; 0 for all others.
struct Hidden {
    unsigned code = 0;
    std::size_t bytes = 0;
};

Hidden hiddenAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(0);
    if ((first < 0x20 && first != '\n' && first != '\t') || first == 0x7F) {
        return {first == 0 ? 0xFFFD : first, 1};
    }
    if (first == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) {
        return {byte(1), 2};
    }
    if (first == 0xD8 && byte(1) == 0x9C) {
        return {0x061C, 2};
    }
    if (first == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) {
        const unsigned code = 0x2000 + (byte(1) - 0x80) * 0x40 + (byte(2) - 0x80);
        const bool turns = (code >= 0x202A && code <= 0x202E) ||
                           (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
        return turns ? Hidden{code, 3} : Hidden{};
    }
    return {};
}

} // namespace

std::string visibleText(std::string_view text)
{
    std::string visible;
    visible.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Hidden hidden = hiddenAt(text.substr(at));
        if (hidden.bytes == 0) {
            visible += text[at++];
            continue;
        }
        char shown[16];
        std::snprintf(shown, sizeof shown, "[U+%04X]", hidden.code);
        visible += shown;
        at += hidden.bytes;
    }
    return visible;
}

} // namespace caravan
