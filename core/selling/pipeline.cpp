// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/pipeline.h"

#include "core/base/check.h"
#include "core/store/failure.h"
#include "core/store/replica.h"
#include "core/workflow/move_state.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::int64_t kPipelinesMax = 100;
constexpr std::int64_t kStagesMax = 2000;

Labels labelsOf(const json::object& object, std::string_view name)
{
    Labels labels;
    if (const json::value* value = object.if_contains(name)) {
        for (const auto& member : value->as_object()) {
            labels.emplace(member.key(), member.value().as_string());
        }
    }
    return labels;
}

Pipeline readBuiltIn()
{
    const auto files = resources::embeddedWorkflow();
    const auto file = std::find_if(files.begin(), files.end(), [](const auto& one) {
        return one.name == "sales_pipeline.json";
    });
    check(file != files.end(), "the built-in pipeline is embedded");
    const json::value document = json::parse(file->text);
    Pipeline pipeline;
    pipeline.name = labelsOf(document.as_object(), "name");
    for (const json::value& value : document.at("stages").as_array()) {
        const json::object& object = value.as_object();
        PipelineStage stage;
        stage.stage = object.at("stage").as_string();
        stage.probability = static_cast<int>(object.at("probability").as_int64());
        stage.forecastCategory = object.at("forecast").as_string();
        if (const json::value* days = object.if_contains("rotting_days")) {
            stage.rottingDays = static_cast<int>(days->as_int64());
        }
        for (const json::value& field : object.at("requires").as_array()) {
            stage.required.emplace_back(field.as_string());
        }
        stage.exit = labelsOf(object, "exit");
        pipeline.stages.push_back(std::move(stage));
    }
    return pipeline;
}

const Pipeline& builtInPipeline()
{
    static const Pipeline kBuiltIn = readBuiltIn();
    return kBuiltIn;
}

Labels sameInAll(const std::string& text)
{
    return text.empty() ? Labels{} : Labels{{"en", text}, {"zh_CN", text}, {"zh_TW", text}};
}

PipelineStage stageFrom(const Record& record)
{
    PipelineStage stage;
    stage.stage = record.text("stage");
    stage.name = sameInAll(record.text("name"));
    const PipelineStage* usual = builtInPipeline().find(stage.stage);
    const auto number = [&](const char* field) -> std::optional<int> {
        const auto* value = std::get_if<std::int64_t>(&record.value(field));
        return value != nullptr ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    stage.probability = number("probability").value_or(usual ? usual->probability : 0);
    stage.forecastCategory = record.text("forecast_category");
    if (stage.forecastCategory.empty() && usual) {
        stage.forecastCategory = usual->forecastCategory;
    }
    stage.rottingDays = number("rotting_days");
    if (const auto* fields = std::get_if<TextSet>(&record.value("required_fields"))) {
        stage.required = *fields;
    }
    stage.exit = sameInAll(record.text("exit_criteria"));
    return stage;
}

/// Whatever a company forgot: a deal must be able to end.
void addEnds(Pipeline& pipeline)
{
    for (const char* end : {"won", "lost"}) {
        if (pipeline.find(end) == nullptr) {
            pipeline.stages.push_back(*builtInPipeline().find(end));
        }
    }
}

std::optional<Date> dateIn(const Record& record, const char* field)
{
    return parseDate(record.text(field));
}

} // namespace

const PipelineStage* Pipeline::find(std::string_view stage) const
{
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [&](const PipelineStage& one) { return one.stage == stage; });
    return found == stages.end() ? nullptr : &*found;
}

bool isClosedStage(std::string_view stage)
{
    return stage == "won" || stage == "lost";
}

std::string furthestStage(const Record& opportunity)
{
    const Field* field = opportunity.entity->field("reached");
    const auto place = [&](const std::string& stage) {
        const auto found = std::find_if(field->choices.begin(), field->choices.end(),
                                        [&](const Choice& one) { return one.value == stage; });
        return found == field->choices.end() ? -1 : found - field->choices.begin();
    };
    const std::string& stage = opportunity.text("stage");
    const std::string& reached = opportunity.text("reached");
    const auto furthest = std::max(place(stage), place(reached));
    return furthest < 0 ? std::string() : field->choices[static_cast<std::size_t>(furthest)].value;
}

std::vector<Pipeline> readPipelines(Replica& replica)
{
    std::vector<Pipeline> pipelines{builtInPipeline()};
    const auto rows = orThrow(replica.select(
        {"pipeline", Filter::where("active", Compare::equal, true), {{"position", false}}, {}}, 0,
        kPipelinesMax));
    const auto stages =
        orThrow(replica.select({"pipeline_stage", {}, {{"position", false}}, {}}, 0, kStagesMax));
    for (const Row& row : rows) {
        Pipeline pipeline;
        pipeline.id = row.record.id;
        pipeline.name = sameInAll(row.record.title());
        for (const Row& stage : stages) {
            if (stage.record.reference("pipeline") == pipeline.id &&
                pipeline.find(stage.record.text("stage")) == nullptr) {
                pipeline.stages.push_back(stageFrom(stage.record));
            }
        }
        if (!pipeline.stages.empty()) {
            addEnds(pipeline);
            pipelines.push_back(std::move(pipeline));
        }
    }
    return pipelines;
}

const Pipeline& pipelineOf(const std::vector<Pipeline>& pipelines, const Record& opportunity)
{
    const RecordId id = opportunity.reference("pipeline");
    const auto found = std::find_if(pipelines.begin(), pipelines.end(),
                                    [&](const Pipeline& one) { return one.id == id; });
    return found == pipelines.end() ? pipelines.front() : *found;
}

std::vector<const Field*> missingFor(const Pipeline& pipeline, const Record& opportunity,
                                     const std::string& stage)
{
    const Entity& entity = *opportunity.entity;
    std::vector<const Field*> missing = lackingIn(opportunity, stage);
    const PipelineStage* to = pipeline.find(stage);
    for (const std::string& name : to != nullptr ? to->required : std::vector<std::string>{}) {
        const Field* field = entity.field(name);
        if (field != nullptr && isEmpty(opportunity.values[field->index]) &&
            std::find(missing.begin(), missing.end(), field) == missing.end()) {
            missing.push_back(field);
        }
    }
    return missing;
}

std::vector<const Field*> askedFor(const Pipeline& pipeline, const Record& opportunity,
                                   const std::string& stage)
{
    std::vector<const Field*> asked = missingFor(pipeline, opportunity, stage);
    if (stage == "lost") {
        for (const char* name : {"main_competitor", "closing_note"}) {
            const Field* field = opportunity.entity->field(name);
            if (field != nullptr && isEmpty(opportunity.values[field->index])) {
                asked.push_back(field);
            }
        }
    }
    return asked;
}

bool endsWith(const Record& opportunity, std::string_view stage)
{
    return isClosedStage(stage) && !isClosedStage(opportunity.text("stage"));
}

std::map<std::string, Value, std::less<>> stageChange(const Pipeline& pipeline,
                                                      const Record& opportunity,
                                                      const std::string& stage, Date today)
{
    std::map<std::string, Value, std::less<>> change{{"stage", stage}};
    if (endsWith(opportunity, stage) && opportunity.text("close_date") != formatDate(today)) {
        change["close_date"] = formatDate(today);
    }
    const PipelineStage* from = pipeline.find(opportunity.text("stage"));
    const PipelineStage* to = pipeline.find(stage);
    if (to == nullptr) {
        return change;
    }
    const Value& probability = opportunity.value("probability");
    const bool isUsual = from != nullptr && probability == Value(std::int64_t{from->probability});
    // What was won or lost is no longer likely but certain.
    if (isUsual || isClosedStage(stage)) {
        change["probability"] = std::int64_t{to->probability};
    }
    const std::string& category = opportunity.text("forecast_category");
    if (!to->forecastCategory.empty() && category != to->forecastCategory &&
        (category.empty() || (from != nullptr && category == from->forecastCategory))) {
        change["forecast_category"] = to->forecastCategory;
    }
    return change;
}

int probabilityOf(const Pipeline& pipeline, const Record& opportunity)
{
    if (const auto* own = std::get_if<std::int64_t>(&opportunity.value("probability"))) {
        return static_cast<int>(*own);
    }
    const PipelineStage* stage = pipeline.find(opportunity.text("stage"));
    return stage != nullptr ? stage->probability : 0;
}

std::map<RecordId, DealPulse> readPulses(Replica& replica,
                                         const std::function<Date(TimePoint)>& dayOf)
{
    std::map<RecordId, DealPulse> pulses;
    AggregateQuery query;
    query.query = {"activity", Filter::whereEmpty("opportunity", false), {}, {}};
    query.groupBy = {"opportunity", "status", "start", "due"};
    const auto rows = orThrow(replica.aggregate(query));
    for (const AggregateRow& row : rows) {
        const auto start = parseDateTime(textOf(row.group[2]));
        const std::optional<Date> day =
            start ? std::optional(dayOf(*start)) : parseDate(textOf(row.group[3]));
        const std::string& status = textOf(row.group[1]);
        if (!day) {
            continue;
        }
        DealPulse& pulse = pulses[std::get<RecordId>(row.group[0])];
        if (status == "done") {
            pulse.lastDone = std::max(pulse.lastDone.value_or(*day), *day);
        } else if (status == "open") {
            pulse.nextPlanned = std::min(pulse.nextPlanned.value_or(*day), *day);
        }
    }
    return pulses;
}

DealState stateOf(const DealPulse& pulse, Date today)
{
    if (!pulse.nextPlanned) {
        return DealState::unplanned;
    }
    return *pulse.nextPlanned < today    ? DealState::overdue
           : *pulse.nextPlanned == today ? DealState::today
                                         : DealState::planned;
}

std::optional<int> quietDays(const PipelineStage& stage, const Record& opportunity,
                             const DealPulse& pulse, Date today)
{
    if (!stage.rottingDays || (pulse.nextPlanned && *pulse.nextPlanned >= today)) {
        return std::nullopt;
    }
    const std::optional<Date> since =
        pulse.lastDone ? pulse.lastDone : dateIn(opportunity, "engage_date");
    if (!since) {
        return std::nullopt;
    }
    const int days =
        static_cast<int>((std::chrono::sys_days(today) - std::chrono::sys_days(*since)).count());
    return days > *stage.rottingDays ? std::optional(days) : std::nullopt;
}

} // namespace caravan
