// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

class Replica;

/// One who has a say in a deal, as the map shows them.
struct CentrePerson {
    Record link; ///< of `opportunity_contact`
    std::string name;
    std::string jobTitle;
    RecordId reportsTo;              ///< contact; nil: nobody that is known
    std::optional<Date> lastContact; ///< the last thing done with them, about any deal
    int x = 0;                       ///< place on the map, in its units; the same on every laptop
    int y = 0;
};

/// What is missing in a buying centre.
enum class CentreGap {
    nobodyDecides,  ///< nobody with the role of deciding is known
    nobodyUses,     ///< nor anybody who will use it
    deciderNotMet,  ///< nothing was ever done with whoever decides
    userNotMet,     ///< nor with anybody who will use it
    deciderAgainst, ///< who decides is against us, and nobody who is for us influences them
    nobodyForUs,    ///< nobody at all is for us
};

inline constexpr int kCentreCardWidth = 168;
inline constexpr int kCentreCardHeight = 76;

/// The people of a deal. Who has no place on the map yet gets one: who decides above, who uses
/// below. @p dayOf tells the day of a moment where the person is.
std::vector<CentrePerson> readBuyingCentre(Replica& replica, const RecordId& opportunity,
                                           const std::function<Date(TimePoint)>& dayOf);
/// Nothing for an empty buying centre but that nobody is known to decide and to use.
std::vector<CentreGap> gapsOf(const std::vector<CentrePerson>& people);

} // namespace caravan
