// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"

#include <vector>

namespace caravan {

/// A list as everybody wants it, supplied with the program.
struct ReadyView {
    Labels labels;
    ListView view;
};

/// Those of an entity in resources/workflow/views.json, {"account": [{"labels": {…}, "view":
/// {…}}]}, in their order; without those that ask about what this catalogue does not have. A
/// mistake in the file ends the program.
std::vector<ReadyView> readyViews(const Entity& entity);

} // namespace caravan
