// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/agenda_list.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace caravan::ui {

namespace {

enum AgendaRole {
    kKeyRole = Qt::UserRole, ///< of the record; without one a day
    kTimeRole,
    kIconRole,
    kToneRole,
    kTitleRole,
    kDetailRole,
    kIsPastRole,
    kMayTickRole
};

constexpr int kHeadingHeight = 44;
constexpr int kAgendaListTimeWidth = 64;

bool isHeading(const QModelIndex& index)
{
    return !index.data(kKeyRole).isValid();
}

class AgendaDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {100, isHeading(index) ? kHeadingHeight : kNavItemHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        if (isHeading(index)) {
            paintDay(*painter, option.rect, index);
        } else {
            paintEntry(*painter, option, index);
        }
        painter->restore();
    }

private:
    static void write(QPainter& painter, const QRect& rect, const QString& text)
    {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }

    static void paintDay(QPainter& painter, const QRect& rect, const QModelIndex& index)
    {
        const Tokens& tokens = currentTokens();
        painter.setFont(fontFor(TextRole::cardTitle));
        painter.setPen(index.data(kToneRole).toInt() == static_cast<int>(Tone::accent)
                           ? tokens.accent
                           : tokens.text);
        write(painter, rect.adjusted(kCellPadding, kGap, -kCellPadding, 0),
              index.data().toString());
        painter.fillRect(
            QRect(rect.x() + kCellPadding, rect.bottom(), rect.width() - 2 * kCellPadding, 1),
            tokens.border);
    }

    static void paintEntry(QPainter& painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index)
    {
        const Tokens& tokens = currentTokens();
        const QRect row = option.rect;
        const bool isPicked = option.state & QStyle::State_Selected;
        if (isPicked || option.state & QStyle::State_MouseOver) {
            paintBox(painter, row.adjusted(4, 1, -4, -1),
                     isPicked ? tokens.accentSoft : tokens.hover, Qt::transparent, kControlRadius);
        }
        const bool isPast = index.data(kIsPastRole).toBool();
        QRect place = row.adjusted(kCellPadding, 0, -kCellPadding, 0);
        painter.setFont(fontFor(TextRole::body));
        painter.setPen(tokens.text2);
        write(painter, QRect(place.x(), place.y(), kAgendaListTimeWidth, place.height()),
              index.data(kTimeRole).toString());
        place.setLeft(place.left() + kAgendaListTimeWidth + kGap);
        paintIcon(painter, QRect(place.x(), place.y(), kIconSize, place.height()),
                  index.data(kIconRole).toString(),
                  isPast ? tokens.text3
                         : tokens.ink(static_cast<Tone>(index.data(kToneRole).toInt())),
                  kIconSize);
        place.setLeft(place.left() + kIconSize + 10);
        painter.setFont(fontFor(TextRole::bodyMedium));
        painter.setPen(isPast ? tokens.text2 : tokens.text);
        const QString title = index.data(kTitleRole).toString();
        const int wide =
            std::min(painter.fontMetrics().horizontalAdvance(title) + 2, place.width());
        write(painter, QRect(place.x(), place.y(), wide, place.height()), title);
        place.setLeft(place.left() + wide + kCardPadding);
        if (place.width() > kAgendaListTimeWidth) {
            painter.setFont(fontFor(TextRole::body));
            painter.setPen(tokens.text2);
            write(painter, place, index.data(kDetailRole).toString());
        }
    }
};

} // namespace

AgendaList::AgendaList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new AgendaDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const QStringList key = item->data(kKeyRole).toStringList();
        if (const auto id = RecordId::parse(toStd(key.value(1)))) {
            Q_EMIT recordPicked({toStd(key.value(0)), *id});
        }
    });
}

void AgendaList::tick(const QListWidgetItem& item)
{
    const QStringList key = item.data(kKeyRole).toStringList();
    if (const auto id = RecordId::parse(toStd(key.value(1)))) {
        Q_EMIT tickAsked({toStd(key.value(0)), *id});
    }
}

/// A click on the box is no click on its line.
void AgendaList::mousePressEvent(QMouseEvent* event)
{
    const QListWidgetItem* item = itemAt(event->pos());
    const int left = kCellPadding + kAgendaListTimeWidth;
    const bool isBox = event->pos().x() >= left && event->pos().x() < left + kIconSize + 2 * kGap;
    if (event->button() == Qt::LeftButton && isBox && item && item->data(kMayTickRole).toBool()) {
        tick(*item);
        return;
    }
    QListWidget::mousePressEvent(event);
}

void AgendaList::keyPressEvent(QKeyEvent* event)
{
    const QListWidgetItem* item = currentItem();
    if (event->key() == Qt::Key_Space && item && item->data(kMayTickRole).toBool()) {
        tick(*item);
        return;
    }
    QListWidget::keyPressEvent(event);
}

void AgendaList::setEntries(const std::vector<CalendarEntry>& entries, const QDate& today)
{
    // Who ticks one after the other stays at the place.
    const QStringList current =
        currentItem() ? currentItem()->data(kKeyRole).toStringList() : QStringList();
    const int scrolled = verticalScrollBar()->value();
    clear();
    QDate last;
    for (const CalendarEntry& entry : entries) {
        const QDate day = entry.start.date();
        if (day != last) {
            last = day;
            auto* heading = new QListWidgetItem(QStringLiteral("%1 %2").arg(
                day.toString(Qt::ISODate),
                QLocale().dayName(day.dayOfWeek(), QLocale::LongFormat)));
            heading->setFlags(Qt::NoItemFlags);
            heading->setData(kToneRole,
                             static_cast<int>(day == today ? Tone::accent : Tone::neutral));
            addItem(heading);
        }
        const QString time =
            entry.isAllDay ? tr("all day") : entry.start.toString(QStringLiteral("HH:mm"));
        auto* item = new QListWidgetItem(joinedText({time, entry.title, entry.detail}));
        item->setData(kKeyRole,
                      QStringList{toQString(entry.key.entity), toQString(entry.key.id.toString())});
        item->setData(kTimeRole, time);
        item->setData(kIconRole, entryIconName(entry));
        item->setData(kMayTickRole, entry.canTick);
        item->setData(kToneRole, static_cast<int>(entry.tone));
        item->setData(kTitleRole, entry.title);
        item->setData(kDetailRole, entry.detail);
        item->setData(kIsPastRole, entry.isDone);
        addItem(item);
        if (!current.isEmpty() && item->data(kKeyRole).toStringList() == current) {
            setCurrentItem(item);
        }
    }
    verticalScrollBar()->setValue(scrolled);
}

} // namespace caravan::ui
