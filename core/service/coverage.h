// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <optional>

namespace caravan {

class Replica;

/// Who pays for work on a machine on one day.
struct Coverage {
    enum class By { nothing, warranty, contract };
    By by = By::nothing;
    std::optional<Date> until; ///< last day that is covered; of a contract without end nothing
    TextSet covers;            ///< labour, parts, travel, preventive; of a warranty all of them
    RecordId contract;         ///< of By::contract
};

/// Warranty comes before contract, since it costs the customer nothing. @p contract: the one the
/// machine names, or nothing.
Coverage coverageOf(const Record& asset, const std::optional<Record>& contract, Date today);
/// The same, with the contract as it is on this laptop.
Coverage readCoverage(Replica& replica, const Record& asset, Date today);

} // namespace caravan
