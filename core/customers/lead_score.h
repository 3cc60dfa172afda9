// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

#include <vector>

namespace caravan {

/// How promising a lead is by what is known of it, as resources/workflow/lead_score.json says.
struct LeadScore {
    struct Part {
        const Field* field = nullptr;
        int points = 0;
    };
    int points = 0; ///< 0 to 100
    std::vector<Part> parts;
};
LeadScore scoreOf(const Record& lead);

/// Which of need, budget, authority and time are known well enough to go on.
struct Qualification {
    bool need = false;
    bool budget = false;
    bool authority = false;
    bool time = false;
    int known() const { return need + budget + authority + time; }
};
Qualification qualificationOf(const Record& lead);

/// The score follows what is known of a lead, unless an edit says another.
class LeadScoreRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

} // namespace caravan
