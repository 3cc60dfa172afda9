// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/rules/offer_guard.h"
#include "core/store/replica.h"

#include <vector>

namespace caravan {

/// The records of a replica as they would stand after some edits.
class EditedReplica final : public OfferSource {
public:
    EditedReplica(Replica& replica, const std::vector<Edit>& edits);

    std::optional<Record> find(const std::string& entity, const RecordId& id) override;
    std::vector<Record> referring(const std::string& entity, const std::string& field,
                                  const RecordId& id) override;
    void each(const std::string& entity, const std::function<void(const Record&)>& visit) override;

private:
    Replica& m_replica;
    std::map<RecordKey, std::optional<Record>> m_edited; ///< nothing: deleted
};

/// Sets a field in the edit that makes or changes @p record, or in one more.
void setField(std::vector<Edit>& edits, const Record& record, const char* field,
              const Value& value);

/// What the rules of selling make of edits before they are saved, by hand, by script or by import:
/// a new quote or order gets its number, a line its price and total, a deal, quote or order the sum
/// of its lines, a deal how far it came, a lead when it came in and who spoke with it first. Error:
/// notAllowed, where checkOffer() says that the hub would not take it.
Result<std::vector<Edit>> completeEdits(Replica& replica, std::vector<Edit> edits, Date today);

} // namespace caravan
