// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QString>

class QMenu;

namespace caravan::ui {

/// The label of a field in a menu of fields: a company's may be a sentence, which would make the
/// menu as wide as the window.
QString menuText(const QMenu& menu, const Field& field);

} // namespace caravan::ui
