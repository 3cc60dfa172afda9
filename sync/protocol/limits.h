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
// Lengths of texts on the wire besides the values of fields, whose catalogue says theirs. In bytes;
// none may hold a NUL.
inline constexpr std::size_t kMailMax = 254;     ///< RFC 5321, path without its brackets
inline constexpr std::size_t kPasswordMax = 200; ///< longer ones only cost the hub time
inline constexpr std::size_t kDeviceTextMax = 120;
inline constexpr std::size_t kTokenMax = 2048;
inline constexpr std::size_t kWordMax = 255;     ///< ids, kinds, names of problems and fields
inline constexpr std::size_t kDetailMax = 4096;  ///< of a problem
inline constexpr std::size_t kCursorMax = 65536; ///< carries the scopes of its reader
inline constexpr std::chrono::seconds kFeedWaitMax{30}; ///< below common proxy time-outs
inline constexpr std::chrono::seconds kAccessLifetime{900};
inline constexpr std::size_t kAnswerBytesMax = 64UL * 1024 * 1024; ///< of one feed page, inflated

} // namespace caravan::sync
