// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/access/seal.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/hub/store/feed_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

/// How far a reader has come. Opaque on the wire: sealed, bound to its user and epoch.
struct FeedCursor {
    RecordId user;
    std::string epoch;
    Uuid run; ///< start of the hub under which it was sealed
    FeedPosition position{};
    FeedPosition start{};    ///< head when the reader began: what left before that they never had
    NumberSet scopes;        ///< scopes they were granted
    std::uint64_t sight = 0; ///< HubModel::sights of the reader's role
    std::uint64_t unplaced = 0; ///< sum over the rows without a position that they were shown last
    /// Scopes granted or taken away since they began, which are read apart from their beginning:
    /// gained ones up to `position`, lost ones to their end.
    /// Their role was another: everything up to `position` is told again, or told out.
    enum class Why { lost, gained, sight };
    struct Catching {
        std::int64_t scope = 0;
        FeedPosition after{};
        Why why = Why::gained;
    };
    std::vector<Catching> catching;

    /// Takes over what the reader may read now.
    void regrant(const NumberSet& now, std::uint64_t sightNow);

    std::string seal(const Seal& seal) const;
    static std::optional<FeedCursor> open(const Seal& seal, std::string_view text);
};

/// Field of an epoch-changed problem: the cursor proves that this database was put back.
inline constexpr const char* kLostHistory = "history";

/// The cursor of one who stands nowhere yet.
FeedCursor freshCursor(const Hub& hub, Connection& connection, const Rights& rights);
/// The cursor that a reader gave, under their rights of now; a fresh one for an empty text.
/// Failure: cursor-invalid, cursor-expired, epoch-changed.
Answer<FeedCursor> openCursor(const Hub& hub, Connection& connection, const Rights& rights,
                              const std::string& text);

} // namespace caravan::hub
