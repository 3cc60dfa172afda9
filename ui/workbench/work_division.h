// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QString>

#include <functional>
#include <vector>

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// A part of the work that is asked for alone.
struct WorkPart {
    RecordId id; ///< nil: what names no part
    Labels name;
};

/// How a subject divides what is reported (the "pipelineField" of a report): deals by pipelines.
struct WorkDivision {
    std::function<QString()> label{}; ///< "Pipeline", in the language chosen now
    std::function<QString()> all{};   ///< "All pipelines"
    /// Throws where they cannot be read (core/store/failure.h). Empty: there are no parts.
    std::function<std::vector<WorkPart>(Replica&)> read{};
};

} // namespace caravan::ui
