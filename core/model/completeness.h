// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <functional>
#include <optional>
#include <vector>

namespace caravan {

/// How much of what is worth knowing about a record is known.
struct Completeness {
    int percent = 0;                   ///< by the weights of the fields
    std::vector<const Field*> missing; ///< the weightiest first
};

/// By resources/workflow/completeness.json; nothing for entities it does not name. @p mayRead:
/// fields a person is not shown do not count.
std::optional<Completeness> completenessOf(const Record& record,
                                           const std::function<bool(const Field&)>& mayRead);

/// The fields of an entity that weigh more than the least, the weightiest first: who lacks one of
/// them is to be looked after. Completeness itself is not kept in records, since it depends on what
/// the one who looks is shown; a list asks for these fields instead.
std::vector<const Field*> weightyFields(const Entity& entity,
                                        const std::function<bool(const Field&)>& mayRead);

} // namespace caravan
