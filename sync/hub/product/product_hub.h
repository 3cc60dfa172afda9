// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/service/hub.h"

namespace caravan::hub {

/// Options of a hub with what the subjects of the product decide; everything else as by default.
HubOptions productHub();

} // namespace caravan::hub
