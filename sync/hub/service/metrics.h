// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "sync/hub/store/store_state.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace caravan::hub {

/// What the hub counts of itself, for Prometheus. Names of routes only, nothing of what was asked.
/// Thread-safe.
class Metrics {
public:
    /// @p route: its pattern, or "-" for what has none.
    void countRequest(const std::string& route, const std::string& method, int status,
                      double seconds);
    void sawReplica(const ReplicaId& replica, TimePoint now);

    std::atomic<int> connections{0};
    std::atomic<int> running{0}; ///< requests being worked on, without those that wait for news
    std::atomic<int> waiting{0}; ///< long polls

    /// The text format of Prometheus.
    std::string text(const StoreState& state, bool isSequencing, std::int64_t storageFailures,
                     TimePoint now);

private:
    static constexpr std::array<double, 9> kBounds{0.001, 0.005, 0.01, 0.025, 0.1, 0.25, 0.5, 1, 5};
    struct Latency {
        std::array<std::uint64_t, kBounds.size()> upTo{};
        std::uint64_t count = 0;
        double sum = 0;
    };

    std::mutex m_lock;
    std::map<std::tuple<std::string, std::string, int>, std::uint64_t> m_requests;
    std::map<std::string, Latency> m_latencies;
    std::map<ReplicaId, TimePoint> m_replicas;
};

} // namespace caravan::hub
