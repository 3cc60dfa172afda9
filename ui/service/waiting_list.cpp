// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/waiting_list.h"

#include "ui/service/dispatch_grid.h"
#include "ui/service/dispatch_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>

namespace caravan::ui {

namespace {

constexpr int kWaitingListIdRole = Qt::UserRole;
constexpr int kItemHeight = 46;

} // namespace

WaitingList::WaitingList(QWidget* parent) : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setWordWrap(false);
    setIconSize(QSize(kIconSize + 2 * kGap, kIconSize)); // the words begin beside it
}

void WaitingList::setVisits(const std::vector<DispatchVisit>& visits, TimePoint now)
{
    const RecordId before = currentVisit();
    const QSignalBlocker quiet(this);
    clear();
    for (const DispatchVisit& visit : visits) {
        auto* item =
            new QListWidgetItem(visitName(visit) + QLatin1Char('\n') + waitingDetail(visit, now));
        const Tone tone = visitTone(visit);
        item->setIcon(icon(visit.priority == "critical" || visit.priority == "high"
                               ? QStringLiteral("triangle-alert")
                               : QStringLiteral("wrench"),
                           tone == Tone::accent ? Ink::text2 : inkOf(tone)));
        item->setData(kWaitingListIdRole, toQString(visit.id.toString()));
        item->setSizeHint(QSize(100, kItemHeight));
        item->setToolTip(plainToolTip(item->text()));
        addItem(item);
        if (visit.id == before) {
            setCurrentItem(item);
        }
    }
}

RecordId WaitingList::currentVisit() const
{
    const QListWidgetItem* item = currentItem();
    const auto id = item != nullptr
                        ? RecordId::parse(toStd(item->data(kWaitingListIdRole).toString()))
                        : std::nullopt;
    return id.value_or(RecordId{});
}

QStringList WaitingList::mimeTypes() const
{
    return {QLatin1String(kVisitMime)};
}

QMimeData* WaitingList::mimeData(const QList<QListWidgetItem*>& items) const
{
    auto* data = new QMimeData;
    if (!items.isEmpty()) {
        data->setData(QLatin1String(kVisitMime),
                      items.first()->data(kWaitingListIdRole).toString().toUtf8());
    }
    return data;
}

/// The rows follow the records, so the view must not take a dragged one out by itself.
void WaitingList::startDrag(Qt::DropActions /*actions*/)
{
    const QList<QListWidgetItem*> items = selectedItems();
    if (items.isEmpty()) {
        return;
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeData(items));
    drag->exec(Qt::MoveAction);
}

void WaitingList::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(event->source() != this &&
                       event->mimeData()->hasFormat(QLatin1String(kVisitMime)));
}

void WaitingList::dropEvent(QDropEvent* event)
{
    const auto id =
        RecordId::parse(event->mimeData()->data(QLatin1String(kVisitMime)).toStdString());
    if (id && event->source() != this) {
        event->acceptProposedAction();
        Q_EMIT visitDropped(*id);
    }
}

} // namespace caravan::ui
