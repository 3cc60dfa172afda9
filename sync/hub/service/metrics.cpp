// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/metrics.h"

#include <sstream>

namespace caravan::hub {
namespace {

constexpr std::chrono::minutes kConnectedFor{1}; ///< two long polls

void add(std::ostringstream& out, const char* name, const char* type, const char* help,
         std::int64_t value)
{
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n'
        << name << ' ' << value << '\n';
}

} // namespace

void Metrics::countRequest(const std::string& route, const std::string& method, int status,
                           double seconds)
{
    const std::lock_guard lock(m_lock);
    ++m_requests[{route, method, status}];
    Latency& latency = m_latencies[route];
    ++latency.count;
    latency.sum += seconds;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        latency.upTo[i] += seconds <= kBounds[i] ? 1U : 0U;
    }
}

void Metrics::sawReplica(const ReplicaId& replica, TimePoint now)
{
    const std::lock_guard lock(m_lock);
    m_replicas[replica] = now;
}

std::string Metrics::text(const StoreState& state, bool isSequencing, std::int64_t storageFailures,
                          TimePoint now)
{
    std::ostringstream out;
    const std::lock_guard lock(m_lock);
    std::erase_if(m_replicas,
                  [&](const auto& entry) { return entry.second + kConnectedFor < now; });
    out << "# HELP caravan_requests_total Requests answered.\n"
           "# TYPE caravan_requests_total counter\n";
    for (const auto& [key, count] : m_requests) {
        const auto& [route, method, status] = key;
        out << "caravan_requests_total{route=\"" << route << "\",method=\"" << method
            << "\",status=\"" << status << "\"} " << count << '\n';
    }
    out << "# HELP caravan_request_seconds Time to the end of the answer, waits included.\n"
           "# TYPE caravan_request_seconds histogram\n";
    for (const auto& [route, latency] : m_latencies) {
        for (std::size_t i = 0; i < kBounds.size(); ++i) {
            out << "caravan_request_seconds_bucket{route=\"" << route << "\",le=\"" << kBounds[i]
                << "\"} " << latency.upTo[i] << '\n';
        }
        out << "caravan_request_seconds_bucket{route=\"" << route << "\",le=\"+Inf\"} "
            << latency.count << "\ncaravan_request_seconds_sum{route=\"" << route << "\"} "
            << latency.sum << "\ncaravan_request_seconds_count{route=\"" << route << "\"} "
            << latency.count << '\n';
    }
    add(out, "caravan_connections", "gauge", "Open connections.", connections);
    add(out, "caravan_queue", "gauge", "Requests being worked on or waiting for a worker.",
        running);
    add(out, "caravan_waiting_polls", "gauge", "Readers who wait for news.", waiting);
    add(out, "caravan_connected_replicas", "gauge", "Replicas heard of within a minute.",
        static_cast<std::int64_t>(m_replicas.size()));
    add(out, "caravan_sequencing", "gauge", "1 where this process gives feed positions.",
        isSequencing ? 1 : 0);
    add(out, "caravan_storage_failures_total", "counter",
        "Failures of the disk or the database since the start.", storageFailures);
    add(out, "caravan_feed_position", "counter", "Newest position of the feed.", state.head);
    add(out, "caravan_sequencer_lag_rows", "gauge", "Rows that have no position yet.",
        state.unplaced);
    add(out, "horizon_age_seconds", "gauge", "Age of the oldest open writing transaction.",
        state.horizonSeconds);
    add(out, "caravan_conflicts_open", "gauge", "Conflicts that ask for a decision.",
        state.openConflicts);
    add(out, "caravan_conflicts_total", "gauge", "Conflicts there are.", state.conflicts);
    return out.str();
}

} // namespace caravan::hub
