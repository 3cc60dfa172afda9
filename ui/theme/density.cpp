// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/density.h"

#include "ui/theme/metrics.h"

namespace caravan::ui {

namespace {

Density g_density = Density::comfortable; // of the one style there is

} // namespace

Density density()
{
    return g_density;
}

void setDensity(Density density)
{
    g_density = density;
}

int rowHeight()
{
    return g_density == Density::compact ? kCompactRowHeight : kRowHeight;
}

int controlHeight()
{
    return g_density == Density::compact ? kSmallControlHeight : kControlHeight;
}

} // namespace caravan::ui
