// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

#include <optional>
#include <string>

namespace caravan::hub {

// Single values of the database: hub id, epoch, keys, the next feed position, the directory's
// version.

std::optional<std::string> metaText(Connection& connection, std::string_view name);
void setMetaText(Connection& connection, std::string_view name, std::string_view value);
std::int64_t metaNumber(Connection& connection, std::string_view name, std::int64_t otherwise);
void setMetaNumber(Connection& connection, std::string_view name, std::int64_t value);

} // namespace caravan::hub
