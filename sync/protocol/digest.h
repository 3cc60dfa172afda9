// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caravan::sync {

// How a replica and the hub find out where they differ without sending all (SYNC 5, reconcile):
// records fall into 256 buckets by the last byte of their id (its first bytes are a time, so they
// do not spread), a bucket's sum adds up the sums of its records modulo 2^64. Adding does not
// depend on order, so neither side sorts. It finds accidents; it is no proof against a forger.

inline constexpr std::size_t kDigestBuckets = 256;
inline constexpr std::size_t kDigestListMax = 20'000; ///< a list ends behind the bucket over it
inline constexpr std::size_t kDigestRowsMax = 500;    ///< records asked for at once

/// What a record's sum is made of: which revision it has, or its whole line of the feed. The line
/// is the same on both sides only while both have the same catalogue.
enum class DigestOf { revision, content };

using DigestSums = std::array<std::uint64_t, kDigestBuckets>;

struct DigestRequest {
    DigestOf of = DigestOf::revision;
    /// Where the asking replica stands. The hub says when it is not up to date; empty: it is
    /// compared in any case.
    std::string cursor;
    std::vector<std::uint8_t> buckets; ///< list these; empty: only the sums of all
};

/// One record of a listed bucket.
struct DigestEntry {
    RecordKey key;
    std::uint64_t sum = 0;
};

struct DigestAnswer {
    std::string cursor;  ///< of the snapshot in which the hub added up
    bool isNews = false; ///< something changed since the request's cursor: nothing was compared
    std::int64_t records = 0;
    DigestSums sums{};
    std::vector<std::uint8_t> listed; ///< buckets that `entries` holds in full
    std::vector<DigestEntry> entries;
};

std::uint8_t digestBucket(const RecordId& id);
/// @p line as encodeFeedRow() writes it, with its line break.
std::uint64_t digestOfLine(std::string_view line);
std::uint64_t digestOfRevision(std::string_view entity, const RecordId& id, Revision rev);
std::uint64_t digestOf(DigestOf of, const Record& record);

std::string encode(const DigestRequest& request);
Result<DigestRequest> decodeDigestRequest(std::string_view text);
std::string encode(const DigestAnswer& answer);
Result<DigestAnswer> decodeDigestAnswer(std::string_view text);

/// The records of which the asking replica wants the current rows (POST /v1/digest/rows); the
/// answer has the form of a feed page.
std::string encodeKeys(const std::vector<RecordKey>& keys);
Result<std::vector<RecordKey>> decodeKeys(std::string_view text);

} // namespace caravan::sync
