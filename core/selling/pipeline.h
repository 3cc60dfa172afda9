// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

class Replica;

/// One step of selling as a company lives it.
struct PipelineStage {
    std::string stage;   ///< value of the opportunity's stage
    Labels name;         ///< what it is called in this pipeline; empty: as the choice
    int probability = 0; ///< percent, of deals that do not say their own
    std::string forecastCategory;
    std::optional<int> rottingDays;    ///< quiet for longer is too long
    std::vector<std::string> required; ///< fields of the opportunity that must be known here
    Labels exit;                       ///< what must have happened before the next stage
};

/// The stages of one kind of selling, in order. Won and lost are always among them.
struct Pipeline {
    RecordId id; ///< nil: the built-in one, of deals that name no pipeline
    Labels name;
    std::vector<PipelineStage> stages;

    const PipelineStage* find(std::string_view stage) const;
};

bool isClosedStage(std::string_view stage);

/// The pipelines in use: what the company made in its records, else resources/workflow; the one
/// of deals without a pipeline first.
std::vector<Pipeline> readPipelines(Replica& replica);
/// The pipeline a deal goes through.
const Pipeline& pipelineOf(const std::vector<Pipeline>& pipelines, const Record& opportunity);

/// Fields that must be filled before the deal may stand in @p stage: by the catalogue's workflow
/// and by the pipeline.
std::vector<const Field*> missingFor(const Pipeline& pipeline, const Record& opportunity,
                                     const std::string& stage);

/// True where moving to @p stage wins or loses a deal that is open. Its close date then is that
/// day, whichever day was expected: what is won counts in the month in which it was won.
bool endsWith(const Record& opportunity, std::string_view stage);

/// What moving a deal to a stage changes: the stage; probability and forecast category, where
/// they still are what the stage before suggested; and of a deal that ends, the close date.
std::map<std::string, Value, std::less<>> stageChange(const Pipeline& pipeline,
                                                      const Record& opportunity,
                                                      const std::string& stage, Date today);

/// What is still to be said about a deal that moves there: what it lacks, and of a lost one also
/// against whom and why, if one likes.
std::vector<const Field*> askedFor(const Pipeline& pipeline, const Record& opportunity,
                                   const std::string& stage);

/// How far a deal came, whatever became of it: the later of the stage it is in and of the furthest
/// that was noted. Empty where that is only that it was lost.
std::string furthestStage(const Record& opportunity);

/// The deal's own probability, else its stage's.
int probabilityOf(const Pipeline& pipeline, const Record& opportunity);

/// What was and will be done about a deal, as far as its activities say.
struct DealPulse {
    std::optional<Date> lastDone;
    std::optional<Date> nextPlanned;
};
/// Of every deal that has activities, in one look. @p dayOf tells the day of a moment where the
/// person is.
std::map<RecordId, DealPulse> readPulses(Replica& replica,
                                         const std::function<Date(TimePoint)>& dayOf);
enum class DealState {
    overdue,   ///< something planned is late
    today,     ///< something is to be done today
    unplanned, ///< nothing is planned
    planned,
};
DealState stateOf(const DealPulse& pulse, Date today);
/// Days without anything done, when that is longer than the stage allows and nothing is planned
/// from today on. A deal of which nothing is known is never called quiet.
std::optional<int> quietDays(const PipelineStage& stage, const Record& opportunity,
                             const DealPulse& pulse, Date today);

} // namespace caravan
