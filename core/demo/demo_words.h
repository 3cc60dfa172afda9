// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/position.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// What the people, places and texts of one country are made of.
struct DemoRegion {
    struct City {
        std::string name;
        std::string province;
        std::string areaCode;
        std::string postalStart; ///< first digits
        Position position;       ///< of its middle
    };
    std::string language; ///< of its texts: en, zh_CN, zh_TW, de, fr
    std::string country;
    std::string currency;
    int weight = 1;
    std::vector<City> cities;
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    std::string streetPattern; ///< with {street} and {n}

    const std::vector<std::string>& of(std::string_view list) const;
    bool isChinese() const { return language == "zh_CN" || language == "zh_TW"; }
};

/// resources/demo/words.json, read once; a mistake in it ends the program.
struct DemoWords {
    std::vector<DemoRegion> regions;
    std::vector<std::string> competitors;
    std::vector<std::string> industries;
    std::vector<std::string> nextSteps;

    static const DemoWords& builtIn();
};

} // namespace caravan
