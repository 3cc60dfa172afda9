// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/tool/commands.h"
#include "core/exchange/import.h"

#include <boost/json.hpp>

namespace caravan::tool {

void printReport(const ImportReport& report, const ImportCommand& command);
boost::json::object reportToJson(const ImportReport& report);

} // namespace caravan::tool
