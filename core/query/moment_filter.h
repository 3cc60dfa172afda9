// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/query/query.h"
#include "core/schema/catalogue.h"

namespace caravan {

/// The days from `first` to `last`, both counted in, as they begin and end where somebody is.
struct Days {
    Date first;
    Date last;
    TimePoint begin;
    TimePoint end;
};

/// Records that begin on one of these days, or are due on one and have no beginning
/// (Entity::moments). The entity says at least one of the two.
Filter happeningOn(const Entity& entity, const Days& days);

/// Whether records begin at an hour; else they begin on a day, or are only due.
bool hasHours(const Entity& entity);

} // namespace caravan
