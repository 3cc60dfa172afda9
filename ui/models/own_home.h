// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "core/schema/catalogue.h"

#include <QString>

#include <string>
#include <vector>

namespace caravan::ui {

class Preferences;

/// A list that a person put on Home as a number.
struct OwnTile {
    QString name;
    std::string entity;
    ListView view;
};

/// A report that a person put on Home.
struct OwnChart {
    std::string report;
    std::string by;     ///< empty: the usual
    std::string period; ///< a word of core/query/period.h
    bool isOwn = false; ///< of the person; else of everybody they see
    bool operator==(const OwnChart&) const = default;
};

inline constexpr std::size_t kOwnTilesMax = 10;
inline constexpr std::size_t kOwnChartsMax = 6;

/// What a person added to Home, in the preferences of the profile. What this catalogue cannot show
/// any more is left out and kept there.
std::vector<OwnTile> ownTiles(const Preferences& preferences, const Catalogue& catalogue);
std::vector<OwnChart> ownCharts(const Preferences& preferences);
/// False: there are kOwnTilesMax, or it could not be written down.
bool addOwnTile(Preferences& preferences, const OwnTile& tile);
/// False also where it is there already.
bool addOwnChart(Preferences& preferences, const OwnChart& chart);
void removeOwnTile(Preferences& preferences, const OwnTile& tile);
void removeOwnChart(Preferences& preferences, const OwnChart& chart);

} // namespace caravan::ui
