// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <optional>

namespace caravan {

/// What may be there or not, such as a file: a value, nothing (it is certain that there is none),
/// or the reason why that could not be told. Only the second may be answered by making a new one;
/// whoever takes "cannot be read" for "is not there" overwrites or removes what is there.
template<class T>
using Found = Result<std::optional<T>>;

} // namespace caravan
