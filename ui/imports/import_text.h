// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"

#include <QString>

namespace caravan::ui {

/// What an import would do; @p bad: rows that are not understood.
QString foundText(const Catalogue& catalogue, const ImportReport& report, std::size_t bad);
/// What it has done.
QString importedText(const ImportReport& report);

} // namespace caravan::ui
