// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"

#include <string>

namespace caravan {

class Replica;

/// The language a paper for a customer is written in: that of the person it goes to, as far as
/// papers are written in it, else English; where the person's is not known the one of the
/// customer's country; where that is not known either @p unsaid.
std::string paperLanguage(Replica& replica, const RecordId& contact, const RecordId& account,
                          const std::string& unsaid);

} // namespace caravan
