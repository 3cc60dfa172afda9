// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/lead_score.h"

#include "core/base/check.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

struct ScoreRule {
    std::string field;
    std::string is; ///< empty: known at all
    int points = 0;
};

const std::vector<ScoreRule>& scoreRules()
{
    static const std::vector<ScoreRule> kRules = [] {
        const auto files = resources::embeddedWorkflow();
        const auto file = std::find_if(files.begin(), files.end(), [](const auto& one) {
            return one.name == "lead_score.json";
        });
        check(file != files.end(), "the rules of the lead score are embedded");
        std::vector<ScoreRule> rules;
        const json::value document = json::parse(file->text);
        for (const json::value& value : document.at("rules").as_array()) {
            const json::object& object = value.as_object();
            const json::value* is = object.if_contains("is");
            rules.push_back({std::string(object.at("field").as_string()),
                             is != nullptr ? std::string(is->as_string()) : std::string(),
                             static_cast<int>(object.at("points").as_int64())});
        }
        return rules;
    }();
    return kRules;
}

} // namespace

LeadScore scoreOf(const Record& lead)
{
    LeadScore score;
    for (const ScoreRule& rule : scoreRules()) {
        const Field* field = lead.entity->field(rule.field);
        if (field == nullptr) {
            continue; // a company took the field away
        }
        const Value& value = lead.values[field->index];
        if (rule.is.empty() ? !isEmpty(value) : textOf(value) == rule.is) {
            score.points += rule.points;
            score.parts.push_back({field, rule.points});
        }
    }
    score.points = std::clamp(score.points, 0, 100);
    return score;
}

Qualification qualificationOf(const Record& lead)
{
    const std::string& authority = lead.text("authority");
    const std::string& timing = lead.text("timing");
    Qualification known;
    known.need = lead.text("need") == "clear";
    known.budget = !isEmpty(lead.value("budget"));
    known.authority = authority == "decider" || authority == "influencer";
    known.time = !timing.empty() && timing != "later";
    return known;
}

Done LeadScoreRule::complete(Draft& draft) const
{
    const auto& rules = scoreRules();
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Edit& edit = draft.edit(i);
        if (edit.entity != "lead" || !edit.isContent() || edit.sets("score") ||
            std::none_of(rules.begin(), rules.end(),
                         [&](const ScoreRule& rule) { return edit.sets(rule.field); })) {
            continue;
        }
        if (const auto lead = draft.after().find(edit.entity, edit.id)) {
            draft.set(i, "score", std::int64_t{scoreOf(*lead).points});
        }
    }
    return done();
}

} // namespace caravan
