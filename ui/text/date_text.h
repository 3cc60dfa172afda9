// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDate>
#include <QString>

#include <string>
#include <string_view>

namespace caravan::ui {

// Days in titles and on axes, by name and in the interface language. In columns and forms they are
// written the ISO way: dayText() in ui/text/format.h.

/// "Sunday, 22 November 2026", "2026年11月22日 星期日".
QString longDayText(const QDate& day);
/// "November 2026", "2026年11月".
QString monthText(const QDate& day);
/// "16–22 November 2026", "2026年11月16日–22日"; what both have in common is said once.
QString dayRangeText(const QDate& first, const QDate& last);

/// A part of a date as reports name it: "2026-11" of a "month", "2026-Q4" of a "quarter",
/// "2026-11-16" of a "week" (its Monday) or a "day". As it is where it is none.
QString datePartText(const std::string& value, std::string_view part);
/// The same for an axis: "Nov 2026", "Nov" without its year, "16 Nov" of weeks and days.
QString shortDatePartText(const std::string& value, std::string_view part, bool withYear);

} // namespace caravan::ui
