// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

namespace caravan {

/// A deal moves to a stage of a company's pipeline only when the fields that the stage requires are
/// known. Deals without a pipeline of the company follow the workflow of the catalogue alone.
class PipelineStageRule final : public Rule {
public:
    Done check(const RecordStep& step) const override;
    /// A cloned deal begins today, at the first stage of its pipeline.
    void beginClone(Edit& clone, const Record& original, Replica& replica,
                    Date today) const override;
};

} // namespace caravan
