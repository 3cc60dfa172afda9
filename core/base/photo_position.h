// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>

namespace caravan {

/// Takes the position out of a JPEG photo: the GPS part of its Exif data and what XMP says of it.
/// Everything else stays byte for byte where it was (orientation, time, picture). False when there
/// was none; what is cut or damaged is left alone.
bool removePosition(std::string& jpeg);

} // namespace caravan
