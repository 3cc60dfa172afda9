// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/duplicates.h"

#include <QString>

namespace caravan::ui {

/// "same phone, same name": why two records may be about the same.
QString likenessText(const Likeness& likeness);

} // namespace caravan::ui
