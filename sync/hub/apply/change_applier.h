// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/conflict_writer.h"
#include "sync/hub/store/op_rows.h"
#include "sync/protocol/messages.h"

namespace caravan::hub {

/// The effect of one op on the hub: SYNC section 3, all five kinds.
///
/// Belongs to one transaction. A refused or blocked op may have written already; the caller undoes
/// its savepoint. Nothing of the payload says who the author is or what they may do.
class ChangeApplier {
public:
    ChangeApplier(HubWriter& writer, const Rights& rights, const Lineage& lineage);

    sync::OpResult apply(const Change& change);

private:
    using Status = sync::OpResult::Status;

    // change_applier.cpp
    void create(const Change& change, sync::OpResult& result);
    /// Who makes a record owns it, unless they said that nobody does. True when its team is then
    /// theirs only because they said none.
    bool settleOwner(Record& record, const Change& change) const;
    void update(const Change& change, sync::OpResult& result);
    void updateLive(StoredRecord& stored, const Change& change, sync::OpResult& result);
    void hold(const Change& change, const std::optional<StoredRecord>& stored,
              const std::string& kind, sync::OpResult& result);
    void keepLost(const MergeState& before, const Change& change,
                  const std::vector<LostValue>& lost, sync::OpResult& result);

    // change_lifecycle.cpp
    void remove(const Change& change, sync::OpResult& result);
    bool releaseReferrers(const StoredRecord& stored, const Change& change, sync::OpResult& result);
    void holdRemove(const StoredRecord& stored, const std::string& rule, sync::OpResult& result);
    void restore(const Change& change, sync::OpResult& result);
    void mergeTwo(const Change& change, sync::OpResult& result);
    void repoint(const StoredRecord& loser, const StoredRecord& winner, const Change& change);
    /// Sets one field of a record because of something else that happened.
    void setField(std::int64_t rid, const std::string& field, const Value& value,
                  const Change& cause);
    void revive(StoredRecord& stored, const Change& cause);

    // change_former.cpp
    /// Choices of conflict.kind: what somebody added to work that was taken from them, and what
    /// came too late to go in.
    static constexpr const char* kAddedByFormer = "added";
    static constexpr const char* kLeftOutOfFormer = "left_out";
    /// That they were shown it and no longer are.
    bool hasLeftHim(const RecordHead& head);
    /// Work that was given to somebody else while its author was at it, offline.
    bool wasGivenAway(const StoredRecord& stored);
    /// The work given away that a record belongs to.
    std::optional<RecordHead> formerWork(const Record& record);
    bool knew(const StoredRecord& stored);
    void holdGivenAway(StoredRecord& stored, const Change& change, sync::OpResult& result);
    void updateOfFormer(StoredRecord& stored, const Change& change, const RecordHead& work,
                        sync::OpResult& result);
    void leaveOutIfFrozen(const RecordHead& work, const Change& change, sync::OpResult& result);
    void tellOfFormer(const RecordHead& work, const Change& change, const char* kind,
                      sync::OpResult& result);

    // change_rules.cpp
    /// Looks at the references that differ from @p before: merged targets are replaced by the
    /// survivor, deleted ones revived, detached or refused, hidden ones refused.
    bool settleReferences(const Record* before, Record& record, const Change& cause,
                          sync::OpResult& result);
    /// @p before: as it stood; none for a new record. The claims of @p change are proven.
    bool isAllowed(const StoredRecord* before, const Record& record, const Change& change,
                   sync::OpResult& result) const;
    bool mayMove(const StoredRecord& before, const Record& record, const Change& change,
                 sync::OpResult& result) const;
    /// That nothing frozen goes away or becomes part of something else.
    bool isOfOpen(const Record& record, sync::OpResult& result) const;
    bool mayGo(const Record& record, sync::OpResult& result) const;
    /// The rules of the product (core/store/rulebook.h). @p before: none for a new record;
    /// @p after: none for one that goes.
    bool followsRules(const Record* before, const Record* after, sync::OpResult& result) const;
    /// False when @p user is the last administrator: nobody could manage the hub any more.
    bool mayCease(const RecordId& user, sync::OpResult& result) const;
    /// That each value may stand in its field, before anything is done with it.
    static bool isSound(const Entity& entity, const Change& change, sync::OpResult& result);
    bool isMailTaken(const Record& user) const;
    bool maySet(const Entity& entity, const Change& change, sync::OpResult& result) const;
    /// That they are shown the record, and that their right to this kind of change reaches it.
    bool mayTouch(const RecordHead& head, sync::OpResult& result) const;
    static void refuse(sync::OpResult& result, const char* problem, std::string key,
                       std::string text);

    /// Stamps, saves and writes the history of a record that @p change made out of @p before.
    void save(StoredRecord& stored, const Record* before, const Change& change);
    Writer authorOf(const Change& change) const;
    /// Whoever a change that is given back after lost history says it is of; else its bringer. What
    /// may be done is decided by the rights of its bringer alone.
    RecordId writtenBy(const Change& change) const;
    /// What the author wrote under former ids counts as written under this one, before any op.
    void claimOwn(MergeState& state) const;

    HubWriter& m_writer;
    const Rights& m_rights;
    const Lineage& m_lineage;
    Reach m_reach = Reach::none; ///< of the caller's right to what is being done
    bool m_isGivenBack = false;  ///< what the hub lost, brought by a laptop that had it
    bool m_isOfFormer = false;   ///< it belongs to work that was taken from the caller
};

} // namespace caravan::hub
