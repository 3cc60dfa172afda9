// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/completeness.h"

#include "core/base/check.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

const json::object& weights()
{
    static const json::value kWeights = [] {
        const auto files = resources::embeddedWorkflow();
        const auto file = std::find_if(files.begin(), files.end(), [](const auto& one) {
            return one.name == "completeness.json";
        });
        check(file != files.end(), "the weights of fields are embedded");
        return json::parse(file->text);
    }();
    return kWeights.as_object();
}

} // namespace

std::optional<Completeness> completenessOf(const Record& record,
                                           const std::function<bool(const Field&)>& mayRead)
{
    const json::value* ofEntity = weights().if_contains(record.entity->name);
    if (ofEntity == nullptr) {
        return std::nullopt;
    }
    std::vector<std::pair<std::int64_t, const Field*>> missing;
    std::int64_t all = 0;
    std::int64_t known = 0;
    for (const auto& member : ofEntity->as_object()) {
        const Field* field = record.entity->field(std::string_view(member.key()));
        if (field == nullptr || !mayRead(*field)) {
            continue; // a company's catalogue may have done without it
        }
        const std::int64_t weight = member.value().as_int64();
        all += weight;
        if (isEmpty(record.values[field->index])) {
            missing.emplace_back(weight, field);
        } else {
            known += weight;
        }
    }
    std::stable_sort(missing.begin(), missing.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    Completeness completeness;
    completeness.percent = all > 0 ? static_cast<int>(known * 100 / all) : 100;
    for (const auto& [weight, field] : missing) {
        completeness.missing.push_back(field);
    }
    return completeness;
}

std::vector<const Field*> weightyFields(const Entity& entity,
                                        const std::function<bool(const Field&)>& mayRead)
{
    constexpr std::int64_t kLeast = 1;
    std::vector<std::pair<std::int64_t, const Field*>> weighed;
    if (const json::value* ofEntity = weights().if_contains(entity.name)) {
        for (const auto& member : ofEntity->as_object()) {
            const Field* field = entity.field(std::string_view(member.key()));
            // What is required cannot be missing.
            if (field != nullptr && mayRead(*field) && !field->required &&
                member.value().as_int64() > kLeast) {
                weighed.emplace_back(member.value().as_int64(), field);
            }
        }
    }
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Field*> fields;
    for (const auto& [weight, field] : weighed) {
        fields.push_back(field);
    }
    return fields;
}

} // namespace caravan
