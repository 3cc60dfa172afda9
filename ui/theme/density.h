// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

/// How much room lines and controls take. One for the whole application; Theme sets it and lays
/// out again what is there.
enum class Density { comfortable, compact };

Density density();
void setDensity(Density density);

/// In device-independent pixels, as the density says.
int rowHeight();
int controlHeight();

} // namespace caravan::ui
