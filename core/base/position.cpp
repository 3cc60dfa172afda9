// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/position.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace caravan {
namespace {

constexpr double kEarthRadiusKm = 6371.0088; // mean radius R1 of GRS 80
constexpr double kLatitudeMax = 90;
constexpr double kLongitudeMax = 180;
constexpr double kMillion = 1'000'000;

Error wrong(std::string detail)
{
    return Error{ErrorCode::invalid, "position", std::move(detail)};
}

/// Cuts @p part off the end of @p text.
bool takeEnd(std::string_view& text, std::string_view part)
{
    if (text.size() < part.size() || text.substr(text.size() - part.size()) != part) {
        return false;
    }
    text = trimmed(text.substr(0, text.size() - part.size()));
    return true;
}

/// "48.137", "48°08'14.6\"", "48° 8.243'", "48 8 14.6": degrees, and minutes and seconds below 60.
std::optional<double> parseAngle(std::string_view text)
{
    constexpr double kSixty = 60;
    std::vector<double> parts;
    bool isWhole = true; // what goes on behind a fraction is no number
    while (!text.empty()) {
        double number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number,
                                                    std::chars_format::fixed);
        const bool isLimited = parts.empty() || (number >= 0 && number < kSixty && isWhole);
        if (failure != std::errc() || !std::isfinite(number) || !isLimited || parts.size() == 3) {
            return std::nullopt;
        }
        isWhole = number == std::floor(number);
        parts.push_back(number);
        text = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
        for (const std::string_view sign :
             {"°", "º", "度", "''", "'", "′", "’", "分", "\"", "″", "”", "秒"}) {
            if (text.starts_with(sign)) {
                text = trimmed(text.substr(sign.size()));
                break;
            }
        }
    }
    if (parts.empty() || (parts.size() > 1 && parts[0] < 0)) {
        return std::nullopt;
    }
    parts.resize(3);
    return parts[0] + parts[1] / kSixty + parts[2] / kSixty / kSixty;
}

bool takeBegin(std::string_view& text, std::string_view part)
{
    if (!text.starts_with(part)) {
        return false;
    }
    text = trimmed(text.substr(part.size()));
    return true;
}

/// One number with the letter of its direction: @p plus (N, E) or @p minus (S, W).
std::optional<double> parseDegrees(std::string_view text, std::string_view plus,
                                   std::string_view minus)
{
    text = trimmed(text);
    bool isNegative = takeEnd(text, minus) || takeBegin(text, minus);
    const bool hasLetter = isNegative || takeEnd(text, plus) || takeBegin(text, plus);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
    }
    const bool hasMinus = !hasLetter && takeBegin(text, "-");
    isNegative = isNegative || hasMinus;
    const std::optional<double> number = parseAngle(text);
    if (!number || *number < 0) {
        return std::nullopt;
    }
    return isNegative ? -*number : *number;
}

Result<Position> fromParts(std::string_view first, std::string_view second)
{
    const std::optional<double> latitude = parseDegrees(first, "N", "S");
    if (!latitude) {
        return wrong("\"" + std::string(trimmed(first)) + "\" is no latitude in degrees");
    }
    const std::optional<double> longitude = parseDegrees(second, "E", "W");
    if (!longitude) {
        return wrong("\"" + std::string(trimmed(second)) + "\" is no longitude in degrees");
    }
    if (std::abs(*latitude) > kLatitudeMax) {
        return wrong("the latitude must be between -90 and 90");
    }
    if (std::abs(*longitude) > kLongitudeMax) {
        return wrong("the longitude must be between -180 and 180");
    }
    return Position{*latitude, *longitude};
}

Result<Position> fromGeoUri(std::string_view text)
{
    // "geo:48.2,16.3,183;crs=wgs84;u=40?z=12"; maps add a query of their own.
    text = text.substr(0, text.find('?'));
    const std::vector<std::string> parts = split(text, ';');
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string parameter = foldForSearch(parts[i]);
        if (parameter.rfind("crs=", 0) == 0 && parameter != "crs=wgs84") {
            return wrong("only positions in WGS 84 can be taken, not in " + parts[i].substr(4));
        }
    }
    const std::vector<std::string> numbers = split(parts.front(), ',');
    if (numbers.size() != 2 && numbers.size() != 3) {
        return wrong("a geo: address needs latitude and longitude");
    }
    return fromParts(numbers[0], numbers[1]);
}

std::string shortNumber(double number)
{
    const long long millionths = std::llround(number * kMillion);
    const long long size = std::abs(millionths);
    std::string places = std::to_string(size % 1'000'000);
    places.insert(0, 6 - places.size(), '0');
    while (!places.empty() && places.back() == '0') {
        places.pop_back();
    }
    return (millionths < 0 ? "-" : "") + std::to_string(size / 1'000'000) +
           (places.empty() ? "" : "." + places);
}

/// The comma and the minus of other keyboards.
std::string withPlainSigns(std::string_view text)
{
    std::string plain(text);
    for (const auto& [sign, meant] : {std::pair("，", ","), std::pair("；", ";"),
                                      std::pair("、", ","), std::pair("\u2212", "-")}) {
        for (std::size_t at = 0; (at = plain.find(sign, at)) != std::string::npos;) {
            plain.replace(at, std::string_view(sign).size(), meant);
        }
    }
    return plain;
}

/// Where the second number begins: behind a semicolon or a comma, behind the letter of the first,
/// or at the only blank.
std::size_t betweenNumbers(std::string_view text)
{
    for (const std::string_view sign : {";", ","}) {
        if (const std::size_t at = text.find(sign); at != std::string_view::npos) {
            return at;
        }
    }
    const std::size_t letter = text.find_first_of("NS", 1);
    if (letter != std::string_view::npos && letter + 1 < text.size()) {
        return letter + 1;
    }
    const std::size_t east = text.find_first_of("EW", 1);
    if (east != std::string_view::npos && east + 1 < text.size() && east > 0) {
        return east;
    }
    return text.find_first_of(" \t");
}

} // namespace

Result<Position> parsePosition(std::string_view text)
{
    text = trimmed(text);
    constexpr std::string_view kScheme = "geo:";
    if (foldForSearch(text.substr(0, kScheme.size())) == kScheme) {
        return fromGeoUri(text.substr(kScheme.size()));
    }
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = trimmed(text.substr(1, text.size() - 2));
    }
    const std::string plain = withPlainSigns(text);
    text = plain;
    std::size_t between = betweenNumbers(text);
    if (between == std::string_view::npos) {
        return wrong("must be latitude and longitude, such as 48.137, 11.575");
    }
    const bool isSign = std::string_view(",; \t").find(text[between]) != std::string_view::npos;
    return fromParts(text.substr(0, between), text.substr(between + (isSign ? 1 : 0)));
}

std::string formatPosition(const Position& position)
{
    return shortNumber(position.latitude) + ", " + shortNumber(position.longitude);
}

double distanceKm(const Position& from, const Position& to)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const auto haversine = [](double angle) { return std::pow(std::sin(angle / 2), 2); };
    const double share = haversine(radians(to.latitude - from.latitude)) +
                         std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) *
                             haversine(radians(to.longitude - from.longitude));
    return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, share)));
}

} // namespace caravan
