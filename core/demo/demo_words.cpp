// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_words.h"

#include "core/base/check.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

namespace caravan {
namespace {

namespace json = boost::json;

std::string textOf(const json::value& value)
{
    return std::string(value.as_string());
}

std::vector<std::string> textsOf(const json::value& value)
{
    std::vector<std::string> texts;
    for (const json::value& one : value.as_array()) {
        texts.push_back(textOf(one));
    }
    check(!texts.empty(), "a list of demo words is empty");
    return texts;
}

DemoRegion regionOf(const json::object& object)
{
    DemoRegion region;
    for (const auto& member : object) {
        const std::string name(member.key());
        const json::value& value = member.value();
        if (name == "cities") {
            for (const json::value& city : value.as_array()) {
                const json::array& parts = city.as_array();
                const Result<Position> position = parsePosition(textOf(parts.at(4)));
                check(position.has_value(), "a city of the demo words has no position");
                region.cities.push_back({textOf(parts.at(0)), textOf(parts.at(1)),
                                         textOf(parts.at(2)), textOf(parts.at(3)), *position});
            }
        } else if (name == "weight") {
            region.weight = static_cast<int>(value.as_int64());
        } else if (value.is_array()) {
            region.lists[name] = textsOf(value);
        }
    }
    region.language = textOf(object.at("language"));
    region.country = textOf(object.at("country"));
    region.currency = textOf(object.at("currency"));
    region.streetPattern = textOf(object.at("street_pattern"));
    return region;
}

} // namespace

const std::vector<std::string>& DemoRegion::of(std::string_view list) const
{
    const auto found = lists.find(list);
    check(found != lists.end(), "a list of demo words is missing");
    return found->second;
}

const DemoWords& DemoWords::builtIn()
{
    static const DemoWords kWords = [] {
        const std::string_view text = resources::embeddedDemoWords().front().text;
        const json::object file =
            json::parse(json::string_view(text.data(), text.size())).as_object();
        DemoWords words;
        for (const json::value& region : file.at("regions").as_array()) {
            words.regions.push_back(regionOf(region.as_object()));
        }
        words.competitors = textsOf(file.at("competitors"));
        words.industries = textsOf(file.at("industries"));
        words.nextSteps = textsOf(file.at("next_steps"));
        return words;
    }();
    return kWords;
}

} // namespace caravan
