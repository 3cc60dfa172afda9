// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caravan::sync {

// The words on the wire (SYNC 2) as values. sync/protocol/codec.h turns them into bytes and back;
// hub and client know only these.

struct HelloAnswer {
    std::string hub; ///< uuid of the hub
    std::string epoch;
    int protocolMin = 1;
    int protocolMax = 1;
    int schemaRevision = 0;
};

struct LoginRequest {
    std::string mail;
    std::string password;
    std::string deviceName;
    std::string devicePlatform;
    Uuid device{};             ///< as which it signed in before; nil: never
    std::string deviceProof{}; ///< of kSignInPurpose over device and mail
};

struct TokenAnswer {
    std::string access;
    std::int64_t expiresInSeconds = 0;
    std::string refresh;
    RecordId user;
    std::string userName;
    std::string role;
    RecordId team;              ///< nil when none
    Uuid device{};              ///< of this laptop at this hub
    std::string deviceSecret{}; ///< of a sign-in (sync/protocol/proof.h); empty: as before
};

struct RegisterRequest {
    ReplicaId replica;
    std::optional<ReplicaId> supersedes;
    std::int64_t through = 0; ///< the last n of that one whose verdict this one has
};

struct RegisterAnswer {
    std::int64_t next = 1; ///< the n this hub expects first
};

struct PushRequest {
    ReplicaId replica;
    std::vector<Change> ops;
    /// Ops whose entity, group or field this hub's catalogue does not know; they get the status
    /// parked. Filled by the decoder, in n order beside `ops`.
    struct Unreadable {
        std::int64_t n = 0;
        OpId op;
        BundleId bundle;
        Error error;
        RecordId created; ///< id of the record it would have made; nil for the other kinds
    };
    std::vector<Unreadable> unreadable;
    std::vector<std::string> hashes; ///< sha256 hex of each op's canonical JSON, by n order of all
};

struct OpResult {
    enum class Status { applied, merged, held, refused, blocked, parked };
    std::int64_t n = 0;
    OpId op;
    Status status = Status::applied;
    Revision rev = 0;
    std::vector<RecordId> conflicts; ///< conflict records written
    std::string problem;             ///< of refused, blocked, parked: problem type
    std::string problemKey;          ///< field
    std::string problemText;
};
const char* toString(OpResult::Status status);

struct PushAnswer {
    std::vector<OpResult> results;
    std::int64_t next = 1;
};

struct FeedRequest {
    std::string cursor; ///< empty: from the beginning
    std::size_t limit = 2000;
    int waitSeconds = 0;
    ReplicaId replica{}; ///< who reads, so that FeedPage::applied can be told; may be nil
    bool counts = false; ///< FeedPage::left is wanted, which costs a count
};

struct FeedRow {
    enum class Kind { put, out, malformed };
    Kind kind = Kind::put;
    Record record;    ///< of put, with changedBy and changedAt
    RecordKey key;    ///< of out; of malformed as far as it can be told
    std::string why;  ///< of out: moved, deleted, merged; of malformed: what is wrong
    RecordId into;    ///< of merged
    std::string line; ///< of malformed, as it came
};

struct FeedPage {
    std::vector<FeedRow> rows; ///< a malformed one stops none of the others
    std::string cursor;
    bool more = false;
    std::int64_t grants = 0;
    /// The last op of the reading replica that the page's rows contain (or that was refused).
    std::int64_t applied = 0;
    TimePoint time{};
    /// How many rows come behind it, where that was asked: a record that the reader sees for
    /// several reasons is counted for each, so there are at most so many. From the net, so only
    /// shown.
    std::optional<std::int64_t> left = std::nullopt;
};

/// The header with which a reader asks for it; hubs of before do not know it.
inline constexpr const char* kCountHeader = "caravan-count";

/// Problem types of RFC 9457 documents, as stable words.
namespace problem {
inline constexpr const char* kAuthExpired = "auth-expired";
inline constexpr const char* kAuthFailed = "auth-failed"; ///< wrong mail or password
inline constexpr const char* kDeviceRevoked = "device-revoked";
inline constexpr const char* kReplicaFork = "replica-fork";
inline constexpr const char* kOpGap = "op-gap";
inline constexpr const char* kOpMismatch = "op-mismatch";
inline constexpr const char* kCursorExpired = "cursor-expired";
inline constexpr const char* kCursorInvalid = "cursor-invalid";
inline constexpr const char* kEpochChanged = "epoch-changed";
inline constexpr const char* kSchemaTooOld = "schema-too-old";
inline constexpr const char* kTooLarge = "too-large";
inline constexpr const char* kBusy = "busy";
inline constexpr const char* kNotAllowed = "not-allowed";
inline constexpr const char* kInvalid = "invalid";
inline constexpr const char* kFrozen = "frozen";
inline constexpr const char* kNotFound = "not-found";
} // namespace problem

/// Why a record is out that the hub has never heard of; said after it lost history.
inline constexpr const char* kUnknown = "unknown";

/// Field of a device-revoked problem: the copy on that device is to be erased.
inline constexpr const char* kWipe = "wipe";

struct Problem {
    std::string type;
    int status = 0;
    std::string field;
    std::string detail;
    std::string proof{}; ///< of kWipePurpose over device and request id, where field is kWipe
};

} // namespace caravan::sync
