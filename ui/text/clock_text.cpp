// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/clock_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr std::chrono::hours kSoon{2};
constexpr std::chrono::hours kToTheMinuteMax{10};
constexpr std::chrono::hours kInHoursMax{48};

class ClockWords {
    Q_DECLARE_TR_FUNCTIONS(ClockText)

public:
    /// Whole units, rounded down: nobody is told more time than there is.
    static QString span(std::chrono::milliseconds length)
    {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(length);
        if (minutes < std::chrono::hours(1)) {
            return tr("%1 min", "a span").arg(std::max<qint64>(1, minutes.count()));
        }
        const auto hours = std::chrono::floor<std::chrono::hours>(minutes);
        if (minutes < kToTheMinuteMax && minutes > hours) {
            return tr("%1 h %2 min", "a span").arg(hours.count()).arg((minutes - hours).count());
        }
        return minutes < kInHoursMax
                   ? tr("%1 h", "a span").arg(hours.count())
                   : tr("%1 d", "a span in days")
                         .arg(std::chrono::floor<std::chrono::days>(minutes).count());
    }
    static QString of(const ClockReading& reading, TimePoint now)
    {
        const QString by = shortMomentText(*reading.due, now);
        switch (reading.state) {
        case ClockState::kept:
            return tr("%1, kept", "a time").arg(by);
        case ClockState::missed:
            return tr("%1, missed", "a time").arg(by);
        case ClockState::late:
            return tr("%1, late by %2", "a time, a span").arg(by, span(now - *reading.due));
        case ClockState::running:
            return tr("%1, %2 left", "a time, a span").arg(by, span(*reading.due - now));
        case ClockState::none:
            break;
        }
        return {};
    }
};

Tone toneOfClock(const ClockReading& reading, TimePoint now)
{
    switch (reading.state) {
    case ClockState::kept:
        return Tone::success;
    case ClockState::missed:
    case ClockState::late:
        return Tone::danger;
    case ClockState::running:
        return *reading.due - now < kSoon ? Tone::warning : Tone::neutral;
    case ClockState::none:
        break;
    }
    return Tone::neutral;
}

} // namespace

QList<ClockText> clockTexts(const Record& record, const Rights& rights, TimePoint now)
{
    QList<ClockText> texts;
    for (const ClockReading& reading : clocksOf(record, now)) {
        const Field& due = *record.entity->field(reading.clock->due);
        if (reading.due && rights.mayRead(*record.entity, due)) {
            texts.append({labelText(reading.clock->labels), ClockWords::of(reading, now),
                          toneOfClock(reading, now)});
        }
    }
    return texts;
}

} // namespace caravan::ui
