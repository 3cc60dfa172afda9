// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/layouts.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

#include <memory>

namespace caravan::ui {

void clearLayout(QLayout& layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(*inner);
        }
    }
}

void replaceContent(QScrollArea& area, QWidget* content)
{
    if (QWidget* before = area.takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    area.setWidget(content);
}

} // namespace caravan::ui
