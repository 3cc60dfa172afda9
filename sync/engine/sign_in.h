// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"
#include "sync/engine/local_replica.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::sync {

/// As whom this laptop talks to the hub: the tokens, and a sign-in that is under way.
class SignIn {
public:
    /// With the refresh token kept from the last time, or none.
    void restore(std::string refreshToken) { m_refresh = std::move(refreshToken); }
    /// The user has typed a password. What is asked of the hub from now on goes to that address.
    void begin(const SignInRequested& event, const SyncState& state);
    bool isUnderWay() const { return m_login.has_value(); }
    /// While it is under way.
    const LoginRequest& request() const { return *m_login; }
    const std::string& url() const { return m_url; }
    /// It succeeded, or is given up.
    void end() { m_login.reset(); }

    /// Keeps the tokens, and in the replica whose it is now.
    Done take(const TokenAnswer& token, bool isLogin, LocalReplica& replica,
              std::vector<Command>& commands);

    const std::string& access() const { return m_access; }
    const std::string& refresh() const { return m_refresh; }
    /// The hub does not take the access token any more.
    void expire() { m_access.clear(); }
    /// The user has to type the password the next time. The access token stays good.
    void forgetRefresh(std::vector<Command>& commands);

private:
    std::string m_refresh;
    std::string m_access;
    std::optional<LoginRequest> m_login;
    std::string m_url; ///< without a slash at its end
};

} // namespace caravan::sync
