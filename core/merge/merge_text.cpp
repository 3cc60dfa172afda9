// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Three-way merge in the manner of diff3 (Khanna, Kunal, Pierce: "A Formal Investigation of
// Diff3", 2007): both sides are aligned with the base by longest common subsequences; stable
// pieces are copied, unstable ones are taken from the one side that changed them.
#include "core/merge/alignment.h"
#include "core/merge/merge.h"

#include <algorithm>

namespace caravan {
namespace {

/// Cells of all alignments of one merge, some 50 ms of work; beyond it the texts are a conflict. A
/// budget for each place would let one change have hundreds of them.
constexpr std::size_t kCellsMax = 8'000'000;

TextPieces lines(std::string_view text)
{
    TextPieces parts;
    if (text.empty()) {
        return parts;
    }
    std::size_t start = 0;
    while (true) {
        const std::size_t end = text.find('\n', start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) {
            return parts;
        }
        start = end + 1;
    }
}

/// Runs of ASCII letters and digits are one token, everything else one code point each.
TextPieces words(std::string_view text)
{
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    TextPieces parts;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at + 1;
        if (isWord(text[at])) {
            while (end < text.size() && isWord(text[end])) {
                ++end;
            }
        } else {
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
                ++end;
            }
        }
        parts.push_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

std::string join(const TextPieces& tokens, std::size_t from, std::size_t to, std::string_view glue)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        text += (i == from ? std::string_view() : glue);
        text += tokens[i];
    }
    return text;
}

struct Side {
    TextPieces tokens;
    std::vector<std::size_t> partner;
    std::size_t at = 0; ///< first token not yet merged
};

/// One pass over tokens. @p byLine: pieces are lines, and a place both touched is tried again by
/// words.
std::optional<std::string> pass(std::string_view baseText, std::string_view currentText,
                                std::string_view incomingText, bool byLine, std::size_t& cells)
{
    const auto tokens = byLine ? lines : words;
    const std::string_view glue = byLine ? "\n" : "";
    const TextPieces base = tokens(baseText);
    Side current{tokens(currentText), {}, 0};
    Side incoming{tokens(incomingText), {}, 0};
    for (Side* side : {&current, &incoming}) {
        std::optional<std::vector<std::size_t>> partner = align(base, side->tokens, cells);
        if (!partner) {
            return std::nullopt;
        }
        side->partner = std::move(*partner);
    }
    std::string merged;
    bool isFirst = true;
    const auto append = [&](const std::string& piece, bool isNothing) {
        if (!isNothing) {
            merged += (isFirst ? std::string_view() : glue);
            merged += piece;
            isFirst = false;
        }
    };
    std::size_t at = 0;
    while (true) {
        std::size_t stable = at; // next base token both sides kept
        while (stable < base.size() && (current.partner[stable] == std::string::npos ||
                                        incoming.partner[stable] == std::string::npos)) {
            ++stable;
        }
        const bool isEnd = stable == base.size();
        const std::size_t currentEnd = isEnd ? current.tokens.size() : current.partner[stable];
        const std::size_t incomingEnd = isEnd ? incoming.tokens.size() : incoming.partner[stable];
        const std::string b = join(base, at, stable, glue);
        const std::string c = join(current.tokens, current.at, currentEnd, glue);
        const std::string i = join(incoming.tokens, incoming.at, incomingEnd, glue);
        const bool noBase = at == stable;
        const bool noCurrent = current.at == currentEnd;
        const bool noIncoming = incoming.at == incomingEnd;
        const bool sameBaseCurrent = noBase == noCurrent && b == c;
        const bool sameBaseIncoming = noBase == noIncoming && b == i;
        if (sameBaseCurrent) {
            append(i, noIncoming);
        } else if (sameBaseIncoming || (noCurrent == noIncoming && c == i)) {
            append(c, noCurrent);
        } else if (byLine && noBase) {
            append(c, noCurrent);
            append(i, noIncoming);
        } else if (byLine && !noCurrent && !noIncoming) {
            std::optional<std::string> inner = pass(b, c, i, false, cells);
            if (!inner) {
                return std::nullopt;
            }
            append(*inner, false);
        } else {
            return std::nullopt;
        }
        if (isEnd) {
            return merged;
        }
        append(std::string(base[stable]), false);
        at = stable + 1;
        current.at = currentEnd + 1;
        incoming.at = incomingEnd + 1;
    }
}

} // namespace

std::optional<std::string> mergeText(std::string_view base, std::string_view current,
                                     std::string_view incoming)
{
    if (base == current || current == incoming) {
        return std::string(incoming);
    }
    if (base == incoming) {
        return std::string(current);
    }
    std::size_t cells = kCellsMax;
    return pass(base, current, incoming, true, cells);
}

} // namespace caravan
