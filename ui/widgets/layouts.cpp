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

ScrollKeeper::ScrollKeeper(const QLayout& column)
{
    QWidget* content = column.parentWidget();
    if (const QScrollArea* area = content != nullptr ? areaAround(*content) : nullptr) {
        m_bar = area->verticalScrollBar();
        m_value = m_bar->value();
    }
}

ScrollKeeper::~ScrollKeeper()
{
    if (m_bar) { // once what is new is laid out
        QTimer::singleShot(0, m_bar, [bar = m_bar, value = m_value] { bar->setValue(value); });
    }
}

} // namespace caravan::ui
