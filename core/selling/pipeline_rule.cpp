// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/pipeline_rule.h"

#include "core/selling/pipeline.h"

namespace caravan {

Done PipelineStageRule::check(const RecordStep& step) const
{
    if (step.before == nullptr || step.after == nullptr ||
        step.after->entity->name != "opportunity") {
        return done();
    }
    const Record& deal = *step.after;
    const std::string& stage = deal.text("stage");
    const RecordId pipeline = deal.reference("pipeline");
    if (pipeline.isNil() || step.before->text("stage") == stage) {
        return done();
    }
    for (const Record& one : step.then.referring("pipeline_stage", "pipeline", pipeline)) {
        const auto* needed = std::get_if<TextSet>(&one.value("required_fields"));
        if (one.text("stage") != stage || needed == nullptr) {
            continue;
        }
        for (const std::string& name : *needed) {
            const Field* field = deal.entity->field(name);
            if (field != nullptr && isEmpty(deal.values[field->index])) {
                return Error{ErrorCode::required, name, "must be known at the stage " + stage};
            }
        }
    }
    return done();
}

void PipelineStageRule::beginClone(Edit& clone, const Record& original, Replica& replica,
                                   Date today) const
{
    if (original.entity->name == "opportunity") {
        const std::vector<Pipeline> pipelines = readPipelines(replica);
        clone.set["stage"] = pipelineOf(pipelines, original).stages.front().stage;
        clone.set["engage_date"] = formatDate(today);
    }
}

} // namespace caravan
