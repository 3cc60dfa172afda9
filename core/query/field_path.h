// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <string_view>
#include <vector>

namespace caravan {

/// A field as questions name it: of the entity ("stage"), of what it refers to
/// ("owner.team.office"), or a part of a date ("close_date@quarter").
struct FieldPath {
    enum class Part { whole, day, week, month, quarter, year };
    std::vector<const Field*> steps; ///< all but the last are references
    Part part = Part::whole;

    const Field& field() const { return *steps.back(); }
    bool isFar() const { return steps.size() > 1; }
};

/// Error: invalid with the path as key.
Result<FieldPath> parsePath(const Catalogue& catalogue, const Entity& entity,
                            std::string_view text);

} // namespace caravan
