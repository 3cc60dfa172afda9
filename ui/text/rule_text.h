// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "core/store/replica.h"

#include <QString>

namespace caravan::ui {

/// "Last changed" for what is no field.
QString ruleFieldText(const Entity& entity, const std::string& field);
/// "contains", "is at least" …
QString ruleKindText(FilterRule::Kind kind, const Field* field);
/// "this quarter"
QString periodText(std::string_view word);
/// "Stage: Proposal or Negotiation"
QString ruleText(Replica& replica, const Entity& entity, const FilterRule& rule);

} // namespace caravan::ui
