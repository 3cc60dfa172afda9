// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QString>

namespace caravan::ui {

/// A name for programs out of a label: "Water grade" → "water_grade", "水质" → "shuizhi". Empty
/// where the label has no letter that can be written so.
QString nameOf(const QString& label);

/// Whether something is labelled so in any language. Nothing is called "".
bool isCalled(const Labels& labels, std::string_view label);

} // namespace caravan::ui
