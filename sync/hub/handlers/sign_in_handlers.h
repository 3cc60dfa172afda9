// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/messages.h"

#include <string>

namespace caravan::hub {

/// POST /v1/login. Counts failures per account and per @p address, or per device where it proves
/// that it signed in before (SECURITY T25); unknown users take as long as known ones.
Answer<sync::TokenAnswer> login(Hub& hub, const sync::LoginRequest& request,
                                const std::string& address);

/// POST /v1/token: a refresh token for a new pair. Each is good once; used again it ends the whole
/// sign-in, unless it comes with the @p requestId that used it (its answer was lost) and what was
/// given for it has not been used. One that this hub gave out in a history that a restore has lost
/// is good as well: nobody signs in again because of that.
Answer<sync::TokenAnswer> refresh(Hub& hub, const std::string& token, const std::string& requestId);

/// POST /v1/logout: ends the sign-in of the caller.
Answer<std::monostate> logout(Hub& hub, const Caller& caller);

/// Who holds this access token. @p isGiving: the request only brings work; then a device that is to
/// be erased may still make it. Failure: auth-expired, device-revoked (an order to erase is proven
/// for @p requestId).
Answer<Caller> authenticate(Hub& hub, std::string_view accessToken, std::string_view requestId = {},
                            bool isGiving = false);

} // namespace caravan::hub
