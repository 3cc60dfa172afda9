// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>

#include <functional>

namespace caravan::ui {

class Workbench;

/// Adds writing vCards to the lists of people.
void addCardExport(Workbench& bench);

/// A ListWriter: vCards 3.0 of contacts.
Done writeCards(Replica& replica, const Query& query, const QString& path,
                const std::function<bool(std::int64_t rows)>& goesOn = {});

} // namespace caravan::ui
