// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QString>

namespace caravan::ui {

/// A name for programs out of a label: "Water grade" → "water_grade". Letters outside ASCII have no
/// place in one, so a Chinese label gives none and the person types it.
QString nameOf(const QString& label);

} // namespace caravan::ui
