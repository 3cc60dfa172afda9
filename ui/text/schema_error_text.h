// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <QString>

#include <optional>

namespace caravan::ui {

/// Why a change of the company's fields is refused, here or by the hub, chosen by the reason in the
/// key of the error (core/schema/schema_reason.h). Nothing where the key has none. @p model: for
/// the labels of what the change is about.
std::optional<QString> schemaRefusalText(const std::string& key, const Catalogue& model);

/// The same for any error of a draft.
QString schemaErrorText(const Catalogue& model, const Error& error);

} // namespace caravan::ui
