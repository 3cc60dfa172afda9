// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>

namespace caravan::ui {

/// "Q26-17-003 v2.pdf"; the subject where there is no number yet.
QString offerFileName(const Record& offer);

/// A quote or an order as a letter of the company (record `company`): A4, in the language that the
/// quote says, its fonts within, heads of the table and page numbers on each page. One without a
/// number says that it is a draft. Error: storage.
Done writeOffer(Replica& replica, const Record& offer, const QString& path);

} // namespace caravan::ui
