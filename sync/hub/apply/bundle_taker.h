// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/apply/hub_writer.h"
#include "sync/hub/apply/push_item.h"
#include "sync/hub/store/op_rows.h"

#include <span>
#include <vector>

namespace caravan::hub {

/// Takes the bundles of one replica inside one transaction: each in a savepoint, whole or not at
/// all, with a stored verdict for every op either way.
class BundleTaker {
public:
    BundleTaker(HubWriter& writer, const Rights& rights, const ReplicaId& replica)
        : m_writer(writer), m_rights(rights), m_lineage(lineageOf(writer.connection(), replica))
    {
    }

    /// @p bundle has at least one op. The verdicts are in its order.
    std::vector<sync::OpResult> take(std::span<const PushItem> bundle);

private:
    sync::OpResult takeOneOrRefuse(const PushItem& item);
    sync::OpResult takeOne(const PushItem& item);
    void noteContinued(const OpRow& known);
    std::vector<sync::OpResult> refuseAll(std::span<const PushItem> bundle,
                                          const sync::OpResult& cause);
    /// Remembers a create that did not come to be.
    void noteUnborn(const PushItem& item);

    HubWriter& m_writer;
    const Rights& m_rights;
    Lineage m_lineage;
};

} // namespace caravan::hub
