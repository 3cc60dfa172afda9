// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/layouts.h"

#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
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

QScrollArea* makeScrollingColumn(QLayout& column)
{
    constexpr int kBar = 12;
    column.setContentsMargins(0, 0, kBar, 0);
    auto* content = new QWidget;
    content->setLayout(&column);
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QScrollArea* areaAround(const QWidget& widget)
{
    QWidget* above = widget.parentWidget();
    while (above != nullptr && qobject_cast<QScrollArea*>(above) == nullptr) {
        above = above->parentWidget();
    }
    return qobject_cast<QScrollArea*>(above);
}

void replaceContent(QScrollArea& area, QWidget* content)
{
    if (QWidget* before = area.takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    area.setWidget(content);
}

void keepScrolled(const QWidget& content)
{
    if (const QScrollArea* area = areaAround(content)) {
        QScrollBar* bar = area->verticalScrollBar();
        QTimer::singleShot(0, bar, [bar, at = bar->value()] { bar->setValue(at); });
    }
}

} // namespace caravan::ui
