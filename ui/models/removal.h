// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <optional>

class QWidget;

namespace caravan::ui {

/// The edits that delete records. Where others need them the person is asked whether these go too:
/// without them the hub would bring the record back. Nothing when he thinks better of it; error:
/// tooLarge.
Result<std::optional<std::vector<Edit>>>
removalEdits(Desk& desk, const std::vector<Record>& records, QWidget* parent);

/// Why so many are not deleted at once.
QString tooManyToDeleteText();

/// "3 contacts, 1 file"
QString countedByKind(const std::vector<Edit>& edits, const Catalogue& catalogue);

} // namespace caravan::ui
