// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto blend = [share](int below, int above) {
        return static_cast<int>(std::lround(below + (above - below) * share));
    };
    return {blend(under.red(), over.red()), blend(under.green(), over.green()),
            blend(under.blue(), over.blue())};
}

double contrast(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

QColor Tokens::ink(Tone tone) const
{
    switch (tone) {
    case Tone::neutral:
        return text2;
    case Tone::accent:
        return accent;
    case Tone::success:
        return success;
    case Tone::warning:
        return warning;
    case Tone::danger:
        return danger;
    case Tone::violet:
        return violet;
    }
    return text2;
}

QColor Tokens::soft(Tone tone, const QColor& ground) const
{
    return mixed(ground, ink(tone), dark ? 0.16 : 0.10);
}

const Tokens& lightTokens()
{
    static const Tokens tokens{
        .dark = false,
        .bg = QColor(0xF6F7F9),
        .surface = QColor(0xFFFFFF),
        .sidebar = QColor(0xFBFCFD),
        .raised = QColor(0xFFFFFF),
        .hover = QColor(0xF0F2F5),
        .border = QColor(0xE4E7EC),
        .borderControl = QColor(0x868F9E),
        .text = QColor(0x1B2430),
        .text2 = QColor(0x55606E),
        .text3 = QColor(0x667085),
        .accent = QColor(0x2457D6),
        .onAccent = QColor(0xFFFFFF),
        .accentSoft = QColor(0xE8EEFC),
        .success = QColor(0x17794A),
        .warning = QColor(0x9A5B00),
        .danger = QColor(0xC0322B),
        .violet = QColor(0x6941C6),
        .chart = {QColor(0x2457D6), QColor(0x1B7F70), QColor(0xB87503), QColor(0x6941C6),
                  QColor(0xC0322B), QColor(0x55606E)},
    };
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens{
        .dark = true,
        .bg = QColor(0x14181F),
        .surface = QColor(0x1B2029),
        .sidebar = QColor(0x1B2029),
        .raised = QColor(0x222936),
        .hover = QColor(0x262D3A),
        .border = QColor(0x2E3644),
        .borderControl = QColor(0x667386),
        .text = QColor(0xE7EBF0),
        .text2 = QColor(0xA9B3C1),
        .text3 = QColor(0x8793A3),
        .accent = QColor(0x7AA2F7),
        .onAccent = QColor(0x10141A),
        .accentSoft = QColor(0x26324D),
        .success = QColor(0x57C08A),
        .warning = QColor(0xE0A34A),
        .danger = QColor(0xF08A80),
        .violet = QColor(0xB79BF2),
        .chart = {QColor(0x7AA2F7), QColor(0x4FB3A5), QColor(0xE0A34A), QColor(0xB79BF2),
                  QColor(0xF08A80), QColor(0xA9B3C1)},
    };
    return tokens;
}

} // namespace caravan::ui
