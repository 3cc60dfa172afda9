// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QString>

#include <string>

namespace caravan::ui {

/// "New field: Account › Water grade", with the labels of @p model. A change that cannot be read
/// is shown by its own text.
QString changeText(const Catalogue& model, const std::string& change);

/// The label of an entity, section or field that @p model has.
QString partText(const Catalogue& model, const SchemaPart& part);
/// Whether that entity or field is hidden.
bool isHiddenIn(const Catalogue& model, const SchemaPart& part);

/// "Text", "Amount of money" …
QString typeText(FieldType type);

} // namespace caravan::ui
