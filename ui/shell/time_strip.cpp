// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/time_strip.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/plain_label.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kDaysMax = 92;
constexpr int kRestMs = 150;
constexpr int kTitleWidth = 330;

QDate dayOf(TimePoint time)
{
    return toLocal(time).date();
}

} // namespace

TimeStrip::TimeStrip(TimePoint since, TimePoint now, QWidget* parent)
    : QWidget(parent), m_now(now), m_slider(new QSlider(Qt::Horizontal)),
      m_title(new PlainLabel({}, TextRole::cardTitle)),
      m_note(new PlainLabel({}, TextRole::caption, Ink::text2)),
      m_back(makeIconButton(QStringLiteral("arrow-left"))),
      m_forward(makeIconButton(QStringLiteral("arrow-right"))), m_rest(new QTimer(this))
{
    const auto days = std::clamp<qint64>(dayOf(since).daysTo(dayOf(now)), 1, kDaysMax);
    m_slider->setRange(-static_cast<int>(days), 0);
    m_slider->setPageStep(7);
    m_slider->setTickInterval(7);
    m_slider->setTickPosition(QSlider::TicksBelow);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_note);
    m_title->setMinimumWidth(kTitleWidth);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kGap, kPageMargin, kGap);
    layout->setSpacing(kCardPadding);
    layout->addLayout(words);
    layout->addWidget(m_back);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_forward);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, &TimeStrip::momentPicked);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        retranslate();
        m_rest->start();
    });
    for (const auto& [button, by] : {std::pair(m_back, -1), std::pair(m_forward, 1)}) {
        connect(button, &QToolButton::clicked, this,
                [this, by = by] { m_slider->setValue(m_slider->value() + by); });
    }
    retranslate();
}

int TimeStrip::days() const
{
    return -m_slider->minimum();
}

void TimeStrip::setDaysBack(int days)
{
    m_slider->setValue(-days);
}

TimePoint TimeStrip::moment() const
{
    if (m_slider->value() == 0) {
        return m_now;
    }
    // The day ends when the next begins: midnight is none where clocks change at it.
    const QDate next = dayOf(m_now).addDays(m_slider->value() + 1);
    return fromLocal(next.startOfDay()) - std::chrono::milliseconds(1);
}

void TimeStrip::showMoved(std::size_t records)
{
    m_moved = records;
    retranslate();
}

void TimeStrip::retranslate()
{
    const bool isNow = m_slider->value() == 0;
    const QDate day = dayOf(m_now).addDays(m_slider->value());
    const QString shown = QLocale().toString(day, QStringLiteral("dddd")) + QStringLiteral(", ") +
                          dayText(Date(std::chrono::year(day.year()),
                                       std::chrono::month(static_cast<unsigned>(day.month())),
                                       std::chrono::day(static_cast<unsigned>(day.day()))));
    m_title->setText(isNow ? tr("As of now") : tr("As of %1, end of day").arg(shown));
    m_note->setText(isNow ? tr("Move the slider to look back. Nothing can be changed here.")
                          : tr("%Ln record(s) have changed since and are marked.", nullptr,
                               static_cast<int>(m_moved)));
    m_slider->setAccessibleName(tr("Day"));
    m_slider->setAccessibleDescription(m_title->text());
    const QString back = tr("A day earlier");
    const QString forward = tr("A day later");
    m_back->setAccessibleName(back);
    m_back->setToolTip(back);
    m_forward->setAccessibleName(forward);
    m_forward->setToolTip(forward);
    m_back->setEnabled(m_slider->value() > m_slider->minimum());
    m_forward->setEnabled(!isNow);
}

void TimeStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
