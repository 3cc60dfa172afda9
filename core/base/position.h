// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace caravan {

/// A point of the earth's surface in degrees of WGS 84.
struct Position {
    double latitude = 0;  ///< -90 to 90, north is positive
    double longitude = 0; ///< -180 to 180, east is positive
    bool operator==(const Position&) const = default;
};

/// Reads "48.137, 11.575" (also with ";" or a blank between, in brackets, as "48.137° N, 11.575° E"
/// and in degrees, minutes and seconds as maps copy them: 48°08'14.6"N 11°34'31.8"E) or a geo: URI
/// (RFC 5870), whose altitude and uncertainty are left out. Error: invalid, detail says which of
/// the two numbers is wrong and why; a geo: URI of another reference system is one too.
Result<Position> parsePosition(std::string_view text);

/// The one form in which positions are stored: "48.137, 11.575", six places at most (0.1 m),
/// without zeros at their end.
std::string formatPosition(const Position& position);

/// Kilometres along the great circle, as the crow flies, on a sphere of the earth's mean radius
/// (6371.0088 km): within 0.6 % of the ellipsoid. Haversine formula as in R. W. Sinnott, "Virtues
/// of the Haversine", Sky and Telescope 68 (1984), p. 159: stable for short distances too.
double distanceKm(const Position& from, const Position& to);

} // namespace caravan
