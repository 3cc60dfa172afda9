// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/tick_list.h"

#include "ui/text/format.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace caravan::ui {

TickList::TickList(QWidget* parent) : QListWidget(parent)
{
    setSpacing(2);
    setDragDropMode(QAbstractItemView::InternalMove);
    connect(this, &QListWidget::itemChanged, this, &TickList::edited);
}

void TickList::add(const std::string& name, const QString& text, bool isTicked)
{
    const QSignalBlocker quiet(this);
    auto* line = new QListWidgetItem(text, this);
    line->setData(Qt::UserRole, toQString(name));
    line->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    if (currentRow() < 0) {
        setCurrentRow(0);
    }
}

std::vector<std::string> TickList::ticked() const
{
    std::vector<std::string> names;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked) {
            names.push_back(toStd(item(i)->data(Qt::UserRole).toString()));
        }
    }
    return names;
}

void TickList::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    const int to = currentRow() + by;
    if (by == 0 || event->modifiers() != Qt::AltModifier || currentRow() < 0) {
        QListWidget::keyPressEvent(event);
        return;
    }
    if (to >= 0 && to < count()) {
        insertItem(to, takeItem(currentRow()));
        setCurrentRow(to);
        Q_EMIT edited();
    }
}

void TickList::dropEvent(QDropEvent* event)
{
    QListWidget::dropEvent(event);
    Q_EMIT edited();
}

} // namespace caravan::ui
