// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/coverage.h"

#include "core/store/replica.h"

namespace caravan {

Coverage coverageOf(const Record& asset, const std::optional<Record>& contract, Date today)
{
    Coverage coverage;
    const auto warranty = parseDate(asset.text("warranty_until"));
    if (warranty && *warranty >= today) {
        coverage.by = Coverage::By::warranty;
        coverage.until = warranty;
        coverage.covers = {"labour", "parts", "travel"};
        return coverage;
    }
    if (!contract) {
        return coverage;
    }
    const auto starts = parseDate(contract->text("starts"));
    const auto ends = parseDate(contract->text("ends"));
    if ((starts && *starts > today) || (ends && *ends < today)) {
        return coverage;
    }
    coverage.by = Coverage::By::contract;
    coverage.until = ends;
    coverage.contract = contract->id;
    if (const TextSet* covers = std::get_if<TextSet>(&contract->value("covers"))) {
        coverage.covers = *covers;
    }
    return coverage;
}

Coverage readCoverage(Replica& replica, const Record& asset, Date today)
{
    const RecordId id = asset.reference("contract");
    const std::optional<Row> contract =
        id.isNil() ? std::nullopt : replica.find("service_contract", id);
    return coverageOf(asset, contract ? std::optional(contract->record) : std::nullopt, today);
}

} // namespace caravan
