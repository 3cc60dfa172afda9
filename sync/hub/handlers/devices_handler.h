// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"

#include <string>
#include <string_view>

namespace caravan::hub {

/// GET /v1/devices, for administrators: every sign-in's device, newest first, as JSON
/// {"devices":[{"id","user","name","platform","created","state":"good"|"revoked"|"to-be-wiped"}]}.
Answer<std::string> listDevices(Hub& hub);

/// POST /v1/devices/{id}/revoke {"wipe":false}, for administrators: its sign-in is not taken any
/// more; with wipe it is told to erase its copy when it asks next. Again may add the wipe, never
/// take it back. Failure: not-found.
Answer<std::monostate> revokeDevice(Hub& hub, const Uuid& device, bool wipes);
/// Of the body above.
Result<bool> decodeRevoke(std::string_view text);

} // namespace caravan::hub
