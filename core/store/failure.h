// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

namespace caravan {

/// What the exception that is being handled means, for programs that must end with a sentence
/// instead of a crash: reads of a replica that give no Result throw when its file is damaged or
/// cannot be read. Call inside a catch block only.
Error currentStoreFailure();

} // namespace caravan
