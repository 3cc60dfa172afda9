// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>

#include <vector>

class QPagedPaintDevice;

namespace caravan::ui {

/// What stands above a printed list.
struct ListHeading {
    QString title;
    QString filter; ///< what leaves records out; empty: nothing
    QString when;   ///< when it was printed
};

/// A list on as many sheets as it needs, at most 5,000 rows: a heading that says what is shown, the
/// head of the table on every sheet, no row across two of them, numbers at the right in full, what
/// the amounts add up to, and the number of the sheet. Error: tooLarge, or of the reading.
Done printList(Replica& replica, const Query& query, const std::vector<const Field*>& fields,
               const ListHeading& heading, QPagedPaintDevice& device);

} // namespace caravan::ui
