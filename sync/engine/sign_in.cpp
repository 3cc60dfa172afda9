// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/sign_in.h"

#include "sync/protocol/proof.h"

namespace caravan::sync {

void SignIn::begin(const SignInRequested& event, const SyncState& state)
{
    m_login = event.login;
    if (!state.deviceSecret.empty()) {
        m_login->device = state.device;
        m_login->deviceProof = proofOf(state.deviceSecret, kSignInPurpose,
                                       {state.device.toString(), event.login.mail});
    }
    m_url = event.hubUrl;
    while (!m_url.empty() && m_url.back() == '/') {
        m_url.pop_back();
    }
    m_access.clear();
}

Done SignIn::take(const TokenAnswer& token, bool isLogin, LocalReplica& replica,
                  std::vector<Command>& commands)
{
    m_refresh = token.refresh;
    m_access = token.access;
    commands.emplace_back(StoreCredentials{token.refresh});
    return replica.change([&](SyncState& state) {
        if (isLogin) {
            state.hubUrl = m_url;
        }
        if (!token.device.isNil()) {
            state.device = token.device;
        }
        if (!token.deviceSecret.empty()) {
            state.deviceSecret = token.deviceSecret;
        }
        state.user = token.user;
        state.userName = token.userName;
        state.role = token.role;
    });
}

void SignIn::forgetRefresh(std::vector<Command>& commands)
{
    m_refresh.clear();
    commands.emplace_back(StoreCredentials{});
}

} // namespace caravan::sync
