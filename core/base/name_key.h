// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>

namespace caravan {

/// For telling whether two names are one name: without regard to case, width and blanks, but with
/// accents, which make other names (Tú, Tư, Tự). For finding names use foldForSearch().
std::string nameKey(std::string_view name);

} // namespace caravan
