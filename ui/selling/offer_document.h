// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QString>

namespace caravan::ui {

/// "Q26-17-003 v2.pdf"; the subject where there is no number yet; what is still to be approved says
/// so.
QString offerFileName(Replica& replica, const Record& offer);

/// A quote or an order as a letter of the company (record `company`): A4, in the language that the
/// quote says, its fonts within, heads of the table and page numbers on each page. One without a
/// number says that it is a draft, and one that needs an approval it does not have says so across
/// every page. Error: storage.
Done writeOffer(Replica& replica, const Record& offer, const QString& path);

/// Writes it and keeps it with the offer's files. Returns where it lies for as long as the program
/// runs. Error: storage, or why it cannot be attached.
Result<QString> attachOffer(Desk& desk, const Record& offer);

} // namespace caravan::ui
