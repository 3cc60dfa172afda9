// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"
#include "sync/hub/apply/hub_writer.h"
#include "sync/hub/store/op_rows.h"
#include "sync/protocol/messages.h"

#include <string>

namespace caravan::hub {

/// Who brought one op, what they may do, and what was found about it: what the parts of applying it
/// share. Lives as long as the op is applied, inside one transaction.
struct OpContext {
    HubWriter& writer;
    const Rights& rights;
    const Lineage& lineage;
    Reach reach = Reach::none; ///< of the caller's right to what is being done
    bool isGivenBack = false;  ///< what the hub lost, brought by a laptop that had it
    bool isOfFormer = false;   ///< it belongs to work that was taken from the caller

    Writer authorOf(const Change& change) const;
    /// Whoever a change that is given back after lost history says it is of; else its bringer. What
    /// may be done is decided by the rights of its bringer alone.
    RecordId writtenBy(const Change& change) const;
    /// What the author wrote under former ids counts as written under this one, before any op.
    void claimOwn(MergeState& state) const;
    /// That they were shown it and no longer are.
    bool hasLeft(const RecordHead& head) const;
    /// Stamps, saves and writes the history of a record that @p change made out of @p before.
    void save(StoredRecord& stored, const Record* before, const Change& change) const;
    /// Sets one field of a record because of something else that happened.
    void setField(std::int64_t rid, const std::string& field, const Value& value,
                  const Change& cause) const;
};

/// Counts a field that was set in passing as written by @p author in the record's next revision.
void stamp(MergeState& state, const std::string& field, const Writer& author);

void refuse(sync::OpResult& result, const char* problem, std::string key, std::string text);

} // namespace caravan::hub
