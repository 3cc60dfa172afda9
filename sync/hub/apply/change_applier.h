// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/change_rules.h"
#include "sync/hub/apply/former_work.h"
#include "sync/hub/apply/op_context.h"
#include "sync/hub/apply/reference_settler.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

/// The effect of one op on the hub: SYNC section 3, all five kinds. What may be (ChangeRules), what
/// it refers to (ReferenceSettler) and work that was taken from its author meanwhile (FormerWork)
/// are asked in turn.
///
/// Belongs to one transaction. A refused or blocked op may have written already; the caller undoes
/// its savepoint. Nothing of the payload says who the author is or what they may do.
class ChangeApplier {
public:
    ChangeApplier(HubWriter& writer, const Rights& rights, const Lineage& lineage);
    ChangeApplier(const ChangeApplier&) = delete; // its parts refer to it
    ChangeApplier& operator=(const ChangeApplier&) = delete;

    sync::OpResult apply(const Change& change);

private:
    using Status = sync::OpResult::Status;

    void create(const Change& change, sync::OpResult& result);
    void update(const Change& change, sync::OpResult& result);
    void updateLive(StoredRecord& stored, const Change& change, sync::OpResult& result);
    void updateOfFormer(StoredRecord& stored, const Change& change, const RecordHead& work,
                        sync::OpResult& result);
    void remove(const Change& change, sync::OpResult& result);
    void restore(const Change& change, sync::OpResult& result);
    void mergeTwo(const Change& change, sync::OpResult& result);

    OpContext m_op;
    ChangeRules m_rules;
    ReferenceSettler m_references;
    FormerWork m_former;
    HubWriter& m_writer;
    const Rights& m_rights;
    const Lineage& m_lineage;
};

} // namespace caravan::hub
