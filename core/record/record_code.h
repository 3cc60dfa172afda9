// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// What stands in the QR code of a label: "caravan:asset/0193…". Says where to look and nothing
/// else, so a label tells nobody who is not signed in anything.
std::string codeOf(const RecordKey& key);
/// What a scanner typed; spaces around it and capitals do not matter. Nothing for anything else.
std::optional<RecordKey> keyFromCode(std::string_view text);

} // namespace caravan
