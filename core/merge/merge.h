// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// Who last wrote a group.
struct Writer {
    ReplicaId replica;
    std::int64_t n = 0;
    RecordId user;
    TimePoint at{}; ///< as the author said, for display
    bool operator==(const Writer&) const = default;
};

/// A record as the merge works on it.
struct MergeState {
    Record record;
    std::map<std::string, Writer, std::less<>> writers; ///< group → last writer
};

/// A value that did not become, or did not stay, the current one. Nothing is ever thrown away:
/// the hub writes one conflict record for each.
struct LostValue {
    std::string group;
    GroupValue kept;
    GroupValue lost;
    std::optional<GroupValue> base; ///< what the author of the change saw, where known
    MergePolicy rule = MergePolicy::hub;
    bool isIncoming = true; ///< the value of the change lost; else the record's value did
    bool asks = false;      ///< a person should decide (hub, ask, text); else told only
};

/// Which of two values a policy keeps where both sides changed a group and it cannot combine them.
enum class Keeps {
    standing, ///< what the hub has: it came first
    incoming, ///< what arrives: it came last
    larger,
    smaller,
    further, ///< later in the declared order of the choices
};
Keeps keptBy(MergePolicy policy);
/// The policy a conflict's "rule" names; nothing for a word that is none.
std::optional<MergePolicy> mergePolicyFrom(std::string_view word);

struct MergeOutcome {
    bool changed = false; ///< any group has a new value
    std::vector<LostValue> lost;
};

/// Applies an update (or the field part of a merge, or a create of an id that exists) to a live
/// record: SYNC 3, the one merge, used by the hub to decide and by a replica to show.
///
/// Raises record.rev by one, sets vers and writers of the groups that changed. Pure: time, ids and
/// rights are the caller's matter. A group that the record's entity does not have is an error of
/// the caller.
MergeOutcome mergeUpdate(MergeState& state, const Change& change, const Writer& author);

/// The record that a create makes of an unknown id, at revision 1.
MergeState mergeCreate(const Entity& entity, const Change& change, const Writer& author);

/// The fields of the loser of two records that become one: taken where the winner has none.
/// Returns the groups that the winner takes over.
std::map<std::string, GroupValue, std::less<>> mergeRecords(const Record& winner,
                                                            const Record& loser);

/// True when nobody but @p replica changed the record after the revision its author saw: the
/// delete may go through. Otherwise the entity's onDeleteConflict decides.
bool deleteMayPass(const MergeState& state, Revision seen, const ReplicaId& replica);

/// Three-way merge of texts: by lines, then by words within a place both touched. Lines that both
/// inserted at one place are kept, @p current first. Nothing when both changed the same words, or
/// when it would take more work than a merge may (hostile texts).
std::optional<std::string> mergeText(std::string_view base, std::string_view current,
                                     std::string_view incoming);

} // namespace caravan
