// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

namespace caravan {

/// The team that a person is in; nil where they are in none.
inline RecordId teamOf(const Record& person)
{
    const Field* field = person.entity->teamField();
    return field != nullptr ? person.reference(field->name) : RecordId{};
}

} // namespace caravan
