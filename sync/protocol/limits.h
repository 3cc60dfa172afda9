// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <chrono>
#include <cstddef>

namespace caravan::sync {

// Every number that both sides of the wire must agree on, with its reason.

inline constexpr int kProtocolVersion = 1;
inline constexpr std::size_t kPushOpsMax = 500;           ///< one hub transaction stays short
inline constexpr std::size_t kPushBytesMax = 1024 * 1024; ///< as the hub refuses larger bodies
inline constexpr std::size_t kBundleOpsMax = 200;         ///< a bundle must fit into one push
inline constexpr std::size_t kFeedRowsMax = 2000;         ///< bounds a page in memory
inline constexpr std::chrono::seconds kFeedWaitMax{30};   ///< below common proxy time-outs
inline constexpr std::chrono::seconds kAccessLifetime{900};
inline constexpr std::size_t kAnswerBytesMax = 64UL * 1024 * 1024; ///< of one feed page, inflated

} // namespace caravan::sync
