// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QString>

#include <string>

namespace caravan::ui {

/// "New field: Account › Water grade", with the labels of @p model. A change that cannot be read
/// is shown by its own text.
QString changeText(const Catalogue& model, const std::string& change);

/// "Text", "Amount of money" …
QString typeText(FieldType type);

} // namespace caravan::ui
