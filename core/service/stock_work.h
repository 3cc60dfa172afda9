// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <string>
#include <vector>

namespace caravan {

class Replica;

// What happens to parts beside their use at a visit (actions/visit_work.h). Each gives the
// movements together with the quantities they change, as one bundle. Quantities are counters, so
// what several laptops do meanwhile adds up.

/// Takes parts from where they lie to another location; there they join the stock of the same part,
/// or a new one is begun. Error: invalid (key "quantity": not above zero; key "location": it lies
/// there already), required (key "reason": more than there is; key "location"), notFound.
Result<std::vector<Edit>> transferStock(Replica& replica, const RecordId& stock,
                                        const RecordId& location, Decimal quantity,
                                        const std::string& reason, TimePoint now);
/// Parts that came in. Error: invalid (key "quantity"), notFound.
Result<std::vector<Edit>> receiveStock(Replica& replica, const RecordId& stock, Decimal quantity,
                                       const std::string& reason, TimePoint now);
/// What was counted. The difference is what moves, so what others take meanwhile still counts.
/// Error: invalid (key "quantity": below zero), required (key "reason": it differs), notFound.
Result<std::vector<Edit>> countStock(Replica& replica, const RecordId& stock, Decimal counted,
                                     const std::string& reason, TimePoint now);

/// A part at a location that fell below its minimum.
struct Reorder {
    Record stock;
    std::string location; ///< its name
    Decimal missing;      ///< up to the minimum
    Decimal elsewhere;    ///< of the same part in warehouses, above their own minimum
};
/// What has to be ordered or fetched, by location and part. Error: storage.
Result<std::vector<Reorder>> reorderList(Replica& replica);

/// Tools whose calibration is over, or within @p days, soonest first. Error: storage.
Result<std::vector<Record>> toolsDue(Replica& replica, Date today, int days);

} // namespace caravan
