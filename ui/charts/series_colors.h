// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "ui/theme/tokens.h"

#include <vector>

namespace caravan::ui {

/// One colour for each series of a report about @p entity, by what its value means: what is done is
/// green, what was dropped a muted red, what is neutral or not set grey; steps on a way are one hue
/// from weak to strong; other choices have the colour of their pills. Anything else has the
/// colours of the chart in turn.
std::vector<QColor> seriesColors(const Entity& entity, const Report& report, const Tokens& tokens);

/// Of a category that stands for a state of its own, such as won; nothing where it stands for none.
std::optional<QColor> stateColor(const Entity& entity, const ReportKey& key, const Tokens& tokens);

/// Of finished work that came to nothing.
QColor droppedColor(const Tokens& tokens);
/// Of the same figure in another time, beside @p color.
QColor paleColor(const QColor& color, const Tokens& tokens);

} // namespace caravan::ui
