// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/store/replica.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace caravan::ui {

/// Amounts of several currencies in words.
struct Total {
    QString brief; ///< "€12,000", or in the home currency by the newest rates "≈ ¥81,200,000"
    QString compact;         ///< the same in few characters: "≈ ¥81.2 M"
    QString exact;           ///< each currency for itself, "¥35,843,700 + €4,481,000"
    QStringList withoutRate; ///< currencies that nothing converts, where there are several
};

/// Amounts by currency. Where a currency has no rate the brief text is the exact one.
Total totalOf(Replica& replica, const std::map<std::string, Decimal>& sums);
/// What an aggregate of a money field gave, over all its groups.
std::map<std::string, Decimal> sumsOf(const std::vector<AggregateRow>& rows);

} // namespace caravan::ui
