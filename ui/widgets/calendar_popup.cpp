// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/calendar_popup.h"

#include "ui/text/date_text.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kCell = 34;
constexpr int kDays = 7;
constexpr int kWeeks = 6;
constexpr int kCalendarPopupTop = 72; ///< below title and week days
constexpr int kMargin = 12;

} // namespace

CalendarPopup::CalendarPopup(const QDate& day, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_chosen(day), m_title(new PlainLabel({}, TextRole::bodyStrong))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(2 * kMargin + kDays * kCell, kCalendarPopupTop + kWeeks * kCell + kMargin);

    auto* back = new QToolButton;
    back->setIcon(icon(QStringLiteral("chevron-left")));
    back->setAccessibleName(tr("Previous month"));
    back->setFocusPolicy(Qt::NoFocus);
    auto* on = new QToolButton;
    on->setIcon(icon(QStringLiteral("chevron-right")));
    on->setAccessibleName(tr("Next month"));
    on->setFocusPolicy(Qt::NoFocus);
    connect(back, &QToolButton::clicked, this, [this] { choose(m_chosen.addMonths(-1)); });
    connect(on, &QToolButton::clicked, this, [this] { choose(m_chosen.addMonths(1)); });

    auto* head = new QHBoxLayout;
    head->addSpacing(kGap);
    head->addWidget(m_title, 1);
    head->addWidget(back);
    head->addWidget(on);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, 0);
    layout->addLayout(head);
    layout->addStretch(1);
    choose(day);
}

void CalendarPopup::popUpBelow(const QWidget& widget)
{
    QPoint place = widget.mapToGlobal(QPoint(0, widget.height() + 4));
    const QRect room = widget.screen()->availableGeometry();
    if (place.y() + height() > room.bottom()) {
        place.setY(widget.mapToGlobal(QPoint(0, 0)).y() - height() - 4);
    }
    place.setX(std::min(place.x(), room.right() - width()));
    move(place);
    show();
    setFocus();
}

QDate CalendarPopup::firstShown() const
{
    const QDate first(m_chosen.year(), m_chosen.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

QRect CalendarPopup::cell(int number) const
{
    return {kMargin + number % kDays * kCell, kCalendarPopupTop + number / kDays * kCell, kCell,
            kCell};
}

void CalendarPopup::choose(const QDate& day)
{
    if (day.isValid()) {
        m_chosen = day;
        m_title->setText(monthText(day));
        setAccessibleName(day.toString(Qt::ISODate));
        update();
    }
}

void CalendarPopup::accept(const QDate& day)
{
    Q_EMIT dayPicked(day);
    close();
}

void CalendarPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    painter.fillRect(rect(), tokens.border);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), tokens.raised);
    QFont small = font();
    small.setPixelSize(11);
    small.setWeight(QFont::Medium);
    painter.setFont(small);
    painter.setPen(tokens.text3);
    const QLocale locale;
    for (int day = 0; day < kDays; ++day) {
        painter.drawText(QRect(kMargin + day * kCell, kCalendarPopupTop - 24, kCell, 20),
                         Qt::AlignCenter, locale.dayName(day + 1, QLocale::NarrowFormat));
    }
    painter.setFont(font());
    const QDate today = QDate::currentDate();
    for (int i = 0; i < kDays * kWeeks; ++i) {
        const QDate day = firstShown().addDays(i);
        const QRect box = cell(i).adjusted(2, 2, -2, -2);
        const bool chosen = day == m_chosen;
        if (chosen || i == m_hovered) {
            paintBox(painter, box, chosen ? tokens.accent : tokens.hover, Qt::transparent,
                     kControlRadius);
        } else if (day == today) {
            paintBox(painter, box, Qt::transparent, tokens.accent, kControlRadius);
        }
        painter.setPen(chosen                            ? tokens.onAccent
                       : day.month() == m_chosen.month() ? tokens.text
                                                         : tokens.text3);
        painter.drawText(box, Qt::AlignCenter, QString::number(day.day()));
    }
}

void CalendarPopup::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = -1;
    for (int i = 0; i < kDays * kWeeks; ++i) {
        if (cell(i).contains(event->position().toPoint())) {
            m_hovered = i;
        }
    }
    update();
}

void CalendarPopup::mouseReleaseEvent(QMouseEvent* event)
{
    for (int i = 0; i < kDays * kWeeks; ++i) {
        if (cell(i).contains(event->position().toPoint())) {
            accept(firstShown().addDays(i));
            return;
        }
    }
}

void CalendarPopup::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen.addDays(-1));
    case Qt::Key_Right:
        return choose(m_chosen.addDays(1));
    case Qt::Key_Up:
        return choose(m_chosen.addDays(-kDays));
    case Qt::Key_Down:
        return choose(m_chosen.addDays(kDays));
    case Qt::Key_PageUp:
        return choose(m_chosen.addMonths(-1));
    case Qt::Key_PageDown:
        return choose(m_chosen.addMonths(1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return accept(m_chosen);
    case Qt::Key_Escape:
        close();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void CalendarPopup::wheelEvent(QWheelEvent* event)
{
    choose(m_chosen.addMonths(event->angleDelta().y() > 0 ? -1 : 1));
}

} // namespace caravan::ui
