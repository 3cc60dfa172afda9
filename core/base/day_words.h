// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <optional>
#include <string_view>

namespace caravan {

/// The day that somebody says in words, seen from @p today: "tomorrow", "in 2 weeks", "3 days
/// ago", "+10", "friday", "next monday", "end of month"; 明天, 两周后, 下周一, 月底, in either
/// script. Weeks begin on Monday; a weekday alone is the next one to come. Nothing when it is no
/// such word; a day in figures is read by whoever asks.
std::optional<Date> dayFromWords(std::string_view text, Date today);

} // namespace caravan
