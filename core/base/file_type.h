// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>

namespace caravan {

/// Media type of a file by its first bytes, never by its name; "application/octet-stream" for
/// what is not known. Nothing that a browser would run is ever the answer.
std::string sniffType(std::string_view head);

/// A name under which a file that others named may be saved (SECURITY T19): no path, control
/// character, direction override, reserved device name or trailing dot; at most 120 bytes with
/// its ending kept. "file" when nothing is left.
std::string safeFileName(std::string_view name);

} // namespace caravan
