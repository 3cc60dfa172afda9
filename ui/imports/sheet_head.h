// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace caravan::ui {

/// The heading of a CSV file and its first row.
struct SheetHead {
    std::vector<std::string> columns;
    std::vector<std::string> example; ///< as many
    std::string encoding;
    std::vector<std::string> otherEncodings;
    bool isSure = true; ///< of the encoding
};

/// @p encoding: empty, and it is found out. Error: invalid (no text, no CSV, empty).
Result<SheetHead> sheetHeadOf(std::string_view bytes, const std::string& encoding = {});

} // namespace caravan::ui
