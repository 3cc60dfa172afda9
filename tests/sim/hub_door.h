// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"
#include "sync/hub/http/router.h"

#include <cstdint>
#include <string>

namespace caravan::test {

/// Brings a laptop's request before the hub, as the network would under the id @p requestId; the
/// n-th comes from another address than those before, which no limit of one address can stop.
hub::HttpResponse askHub(hub::Router& router, const sync::SendRequest& request,
                         const std::string& requestId, std::uint64_t n);

} // namespace caravan::test
