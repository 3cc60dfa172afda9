// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/push_pacer.h"

#include <algorithm>

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kAfterEdit = 300ms;       // edits of one moment go together
constexpr auto kAfterFirstEdit = 2000ms; // but none waits longer than this

} // namespace

std::chrono::milliseconds PushPacer::edited(TimePoint now)
{
    if (!m_firstEdit) {
        m_firstEdit = now;
    }
    const auto sinceFirst = now - *m_firstEdit;
    return std::clamp<std::chrono::milliseconds>(kAfterFirstEdit - sinceFirst, 0ms, kAfterEdit);
}

Result<std::optional<LocalReplica::Push>> PushPacer::take(LocalReplica& replica)
{
    Result<std::optional<LocalReplica::Push>> push = replica.takePush(m_opsMax);
    if (push) {
        m_firstEdit.reset();
        m_isWanted = m_isWanted && push->has_value();
    }
    return push;
}

void PushPacer::confirmed()
{
    m_opsMax = kPushOpsMax;
    m_failed.clear();
    m_isWanted = true; // until nothing is left
}

void PushPacer::failed(const std::vector<OpId>& ops)
{
    const bool isSame = ops == m_failed;
    m_failed = ops;
    if (isSame && ops.size() > 1) {
        m_opsMax = std::max<std::size_t>(1, ops.size() / 2);
    }
}

bool PushPacer::halve(const std::vector<OpId>& ops)
{
    m_isWanted = true;
    if (ops.size() > 1 && m_opsMax > 1) {
        m_opsMax = std::max<std::size_t>(1, std::min(m_opsMax, ops.size()) / 2);
        return true;
    }
    m_opsMax = kPushOpsMax;
    return false;
}

void PushPacer::release()
{
    if (m_doubt == Doubt::asked) {
        m_doubt = Doubt::cleared;
        m_isWanted = true;
    }
}

} // namespace caravan::sync
