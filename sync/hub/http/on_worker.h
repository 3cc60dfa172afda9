// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/session.h"

#include <boost/asio.hpp>

#include <optional>

namespace caravan::hub {

/// Handlers may block, so they run on the workers while this connection's strand is free.
template<class Work>
auto onWorker(SessionShared& shared, Lane lane, Work work)
    -> boost::asio::awaitable<decltype(work())>
{
    std::optional<Precedence::Urgent> urgent;
    if (lane == Lane::read || lane == Lane::write) {
        urgent.emplace(shared.hub.precedence());
    }
    co_return co_await boost::asio::co_spawn(
        shared.workers.of(lane).get_executor(),
        [&work]() -> boost::asio::awaitable<decltype(work())> { co_return work(); },
        boost::asio::use_awaitable);
}

} // namespace caravan::hub
