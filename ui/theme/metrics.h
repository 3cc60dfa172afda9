// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

/// The 4-pixel grid, in device-independent pixels. One number per thing, so that a header stands
/// exactly over its cells and every control of a row has the same height.
inline constexpr int kGap = 8;
inline constexpr int kCellPadding = 12;
inline constexpr int kCardPadding = 16;
inline constexpr int kPageMargin = 24;

inline constexpr int kControlHeight = 34;
inline constexpr int kSmallControlHeight = 28;
inline constexpr int kRowHeight = 40;
inline constexpr int kCompactRowHeight = 32;
inline constexpr int kHeaderHeight = 38;
inline constexpr int kNavItemHeight = 34;
inline constexpr int kSidebarWidth = 216;
inline constexpr int kNarrowSidebarWidth = 56;
inline constexpr int kNarrowWindowWidth = 1100;

inline constexpr int kIconSize = 18;
inline constexpr int kSmallIconSize = 16;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kAccentBarWidth = 3;

inline constexpr int kToastMs = 10'000;

} // namespace caravan::ui
