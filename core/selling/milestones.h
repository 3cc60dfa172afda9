// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

namespace caravan {

// What reports ask for and nobody should have to write down. They are fields, so every laptop
// counts alike, also what happened before its first sync.

/// How far a deal came. A deal that is won or lost closes that day, unless the edit says another.
class DealMilestoneRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// The day a lead came in, the day somebody first spoke with it, and how long that took.
class LeadMilestoneRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// A visit takes the contract of its machine, by which its engineer is shown what is covered.
class VisitContractRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

} // namespace caravan
