// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/field_path.h"

#include <string>

namespace caravan::store {

/// SQL of the value that the path leads to, beginning at the column @p first of its first step.
std::string pathExpression(const Catalogue& catalogue, const FieldPath& path,
                           const std::string& first);

} // namespace caravan::store
