// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/difference.h"

#include "core/merge/alignment.h"

#include <QTextBoundaryFinder>

#include <string>
#include <vector>

namespace caravan::ui {

namespace {

constexpr std::size_t kCellsMax = 2'000'000; ///< some 10 ms; two texts of 1,400 characters
constexpr std::size_t kIslandMax = 3;

/// A text as the characters that a person sees: an accent belongs to its letter.
struct Characters {
    explicit Characters(const QString& text)
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        qsizetype from = 0;
        for (qsizetype end = finder.toNextBoundary(); end > from; end = finder.toNextBoundary()) {
            ranges.push_back({from, end - from});
            utf8.push_back(text.mid(from, end - from).toStdString());
            from = end;
        }
        tokens.assign(utf8.begin(), utf8.end());
    }
    Characters(const Characters&) = delete; // the tokens are views of its own texts
    Characters& operator=(const Characters&) = delete;

    std::vector<TextRange> ranges;
    std::vector<std::string> utf8;
    TextPieces tokens;
};

QList<TextRange> marked(const Characters& characters, const std::vector<bool>& isEqual)
{
    QList<TextRange> marks;
    std::size_t equal = kIslandMax + 1; // since the last mark
    for (std::size_t i = 0; i < isEqual.size(); ++i) {
        const TextRange& here = characters.ranges[i];
        if (isEqual[i]) {
            ++equal;
            continue;
        }
        if (!marks.isEmpty() && equal <= kIslandMax) {
            marks.last().length = here.from + here.length - marks.last().from;
        } else {
            marks.append(here);
        }
        equal = 0;
    }
    return marks;
}

QList<TextRange> all(const QString& text)
{
    return text.isEmpty() ? QList<TextRange>() : QList<TextRange>{{0, text.size()}};
}

} // namespace

TextDifference differenceOf(const QString& one, const QString& other)
{
    const Characters first(one);
    const Characters second(other);
    std::size_t cells = kCellsMax;
    const auto partners = align(first.tokens, second.tokens, cells);
    if (!partners) {
        return {all(one), all(other)};
    }
    std::vector<bool> inFirst(first.tokens.size(), false);
    std::vector<bool> inSecond(second.tokens.size(), false);
    for (std::size_t i = 0; i < partners->size(); ++i) {
        if ((*partners)[i] != std::string::npos) {
            inFirst[i] = true;
            inSecond[(*partners)[i]] = true;
        }
    }
    return {marked(first, inFirst), marked(second, inSecond)};
}

QString briefText(const QString& text, qsizetype charactersMax)
{
    const QString line = text.simplified();
    const Characters characters(line);
    const auto count = static_cast<qsizetype>(characters.ranges.size());
    if (count <= charactersMax) {
        return line;
    }
    const qsizetype tail = (charactersMax - 1) / 2;
    const qsizetype head = charactersMax - 1 - tail;
    const auto at = [&](qsizetype index) {
        return characters.ranges[static_cast<std::size_t>(index)].from;
    };
    return line.left(at(head)).trimmed() + QStringLiteral("…") +
           line.mid(at(count - tail)).trimmed();
}

} // namespace caravan::ui
