// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// One city (or what stands in its place) of the list in resources/places.
struct Place {
    std::string province;
    std::string city;
    std::vector<std::string> districts;
};
/// All of China's, in the order of their official numbers. Lives as long as the program.
const std::vector<Place>& chinesePlaces();

/// An address as fields hold it. A district has no field of its own: it begins the street, as it
/// does in a written address.
struct Address {
    std::string country;
    std::string region; ///< province
    std::string city;
    std::string district;
    std::string street;
    std::string postalCode;
    bool operator==(const Address&) const = default;
};

/// Reads a Chinese address written in one line, largest first: "江苏省苏州市工业园区星湖街328号".
/// Province and city may lack their last character (江苏苏州…), the city may be missing where the
/// district tells it; a number of six digits at either end is the postal code. What is not known
/// stays in the street: nothing that was typed is lost.
Address parseChineseAddress(std::string_view line);

/// In one line, in the order of the country: largest first without blanks where Han characters are
/// written, else street, postal code and city, region, country.
std::string oneLine(const Address& address);

/// The lines of a letter, in the order of the country: postal code and the larger place first where
/// Han characters are written, "city, region postal code" in North America and Australia, a postal
/// code below the city in Britain and Ireland, else postal code before the city. Empty lines are
/// left out.
std::vector<std::string> postalLines(const Address& address);

/// In which of the program's languages a paper is written for people of a country: "zh_CN",
/// "zh_TW", else "en"; empty where the country is not known.
std::string languageOfCountry(std::string_view country);

/// The address that fields of a record say (Field::addressPart); empty where its entity has no
/// street or no city.
Address addressOf(const Record& record);
bool hasAddress(const Entity& entity);

} // namespace caravan
