// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/tones.h"

#include <algorithm>

namespace caravan::ui {

bool hasTones(const Field& field)
{
    return field.type == FieldType::choice &&
           std::any_of(field.choices.begin(), field.choices.end(),
                       [](const Choice& choice) { return choice.tone != Tone::neutral; });
}

} // namespace caravan::ui
