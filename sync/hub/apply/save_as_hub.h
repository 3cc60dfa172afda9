// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/hub_writer.h"

#include <map>
#include <string>

namespace caravan::hub {

/// Writes what the hub does by itself: it is in the record's history without a user.
void saveAsHub(HubWriter& writer, StoredRecord& stored, const std::map<std::string, Value>& fields);

} // namespace caravan::hub
