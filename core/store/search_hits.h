// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/store/row.h"

#include <functional>
#include <string>
#include <string_view>

namespace caravan::store {

/// How a record that was found by @p text is shown: by its name, and by the line that was matched
/// where the name does not say why it was found.
SearchHit hitOf(const Record& record, std::string_view text,
                const std::function<std::string(const RecordKey&)>& titleOf);

} // namespace caravan::store
