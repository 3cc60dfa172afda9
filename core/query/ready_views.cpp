// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/ready_views.h"

#include "core/base/check.h"
#include "core/base/strict_json.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

const json::object& file()
{
    static const json::value kFile = [] {
        const auto files = resources::embeddedWorkflow();
        const auto views = std::find_if(files.begin(), files.end(),
                                        [](const auto& one) { return one.name == "views.json"; });
        check(views != files.end(), "the views are embedded");
        Result<json::value> parsed = parseJson(views->text);
        check(parsed && parsed->is_object(), "the views can be read");
        return std::move(*parsed);
    }();
    return kFile.get_object();
}

} // namespace

std::vector<ReadyView> readyViews(const Entity& entity)
{
    std::vector<ReadyView> views;
    const json::value* list = file().if_contains(entity.name);
    if (list == nullptr) {
        return views;
    }
    for (const json::value& one : list->as_array()) {
        ReadyView view;
        for (const auto& label : one.at("labels").as_object()) {
            view.labels.emplace(label.key(), label.value().as_string());
        }
        auto read = listViewFromJson(entity, json::serialize(one.at("view")));
        if (read) {
            view.view = std::move(*read);
            views.push_back(std::move(view));
        }
    }
    return views;
}

} // namespace caravan
