// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/menu_text.h"

#include "ui/text/format.h"

#include <QMenu>

namespace caravan::ui {

namespace {

constexpr int kTextWidthMax = 300;

} // namespace

QString menuText(const QMenu& menu, const Field& field)
{
    return menu.fontMetrics().elidedText(labelText(field.labels), Qt::ElideRight, kTextWidthMax);
}

} // namespace caravan::ui
