// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/simple_recurrence.h"

#include <QString>

namespace caravan::ui {

/// "every 2 weeks on Monday and Friday, until 2026-12-31", in the language of the window.
QString recurrenceText(const SimpleRecurrence& recurrence);
/// The same of a rule; a rule that says more than that is shown as it is written.
QString recurrenceText(const std::string& rule);

/// "first" … "fourth", "last" of the month.
QString ordinalText(int ordinal);

} // namespace caravan::ui
