// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/hub_identity.h"

#include <string_view>

namespace caravan::sync {
namespace {

bool isFromHub(RequestKind kind, const AnswerArrived& answer, const std::string& known)
{
    const bool isGood = answer.status >= 200 && answer.status < 300;
    const std::string_view type(answer.contentType);
    const bool fits = !isGood ? type.starts_with("application/problem+json")
                      : kind == RequestKind::feed || kind == RequestKind::digestRows
                          ? type.starts_with("application/x-ndjson")
                      : answer.status == 204 ? true
                                             : type.starts_with("application/json");
    return fits && answer.isEchoed && !answer.hubId.empty() &&
           (known.empty() || known == answer.hubId);
}

} // namespace

bool HubIdentity::check(RequestKind kind, const AnswerArrived& answer, const std::string& hubId)
{
    m_isPortal = !isFromHub(kind, answer, hubId);
    return !m_isPortal;
}

Result<bool> HubIdentity::remember(const HelloAnswer& hello, LocalReplica& replica)
{
    const SyncState state = replica.state();
    if (state.hubId == hello.hub && state.epoch == hello.epoch) {
        return false;
    }
    const Done stored = replica.change([&](SyncState& change) {
        change.hubId = hello.hub;
        change.epoch = hello.epoch;
    });
    if (!stored) {
        return stored.error();
    }
    return !state.epoch.empty() && state.epoch != hello.epoch;
}

} // namespace caravan::sync
