// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/rules/offer_guard.h"
#include "sync/hub/service/hub_writer.h"

namespace caravan::hub {

/// All records of the hub, whoever may see them, for the guard of quotes. Belongs to one
/// transaction.
class HubOfferSource final : public OfferSource {
public:
    explicit HubOfferSource(HubWriter& writer) : m_writer(writer) {}

    std::optional<Record> find(const std::string& entity, const RecordId& id) override;
    std::vector<Record> referring(const std::string& entity, const std::string& field,
                                  const RecordId& id) override;
    void each(const std::string& entity, const std::function<void(const Record&)>& visit) override;

private:
    HubWriter& m_writer;
};

/// Gives a new number series the next serial; whatever its author said counts for nothing, so that
/// no two laptops ever number alike.
void giveSerial(HubWriter& writer, Record& series);

} // namespace caravan::hub
