// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/tab_order.h"

#include <QWidget>

namespace caravan::ui {

void tabFromTo(QWidget& before, QWidget& made)
{
    QWidget* last = &before;
    QList<QWidget*> parts = made.findChildren<QWidget*>();
    parts.prepend(&made);
    for (QWidget* part : parts) {
        const bool takesTab = part->focusPolicy() & Qt::TabFocus;
        if (takesTab && part->focusProxy() == nullptr && part->window() == before.window()) {
            QWidget::setTabOrder(last, part);
            last = part;
        }
    }
}

} // namespace caravan::ui
