// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <map>
#include <string>

namespace caravan::ui {

/// What a new record begins with: field → value.
using Preset = std::map<std::string, Value, std::less<>>;

/// Of a record of @p kind that is made about @p record: what refers to it, and what both refer to.
/// Empty: nothing of that kind is about such a record.
Preset presetAbout(const Record& record, const Entity& kind);

} // namespace caravan::ui
