// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

namespace caravan::ui {

/// Whether the values of a field are shown as pills: choices of which some have a colour, so that
/// all of them have the same shape.
bool hasTones(const Field& field);

} // namespace caravan::ui
