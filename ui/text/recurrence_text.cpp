// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/recurrence_text.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>
#include <QLocale>

namespace caravan::ui {

namespace {

class RecurrenceText {
    Q_DECLARE_TR_FUNCTIONS(RecurrenceText)

public:
    static QString of(const SimpleRecurrence& recurrence)
    {
        QString text = withDays(recurrence, everyOf(recurrence));
        if (recurrence.until) {
            text = tr("%1, until %2").arg(text, toQString(formatDate(*recurrence.until)));
        } else if (recurrence.count) {
            text = tr("%1, %Ln time(s)", nullptr, *recurrence.count).arg(text);
        }
        return text;
    }

    static QString ofOrdinal(int ordinal)
    {
        switch (ordinal) {
        case 1:
            return tr("first", "weekday of the month");
        case 2:
            return tr("second", "weekday of the month");
        case 3:
            return tr("third", "weekday of the month");
        case 4:
            return tr("fourth", "weekday of the month");
        default:
            return tr("last", "weekday of the month");
        }
    }

private:
    static QString everyOf(const SimpleRecurrence& recurrence)
    {
        using Unit = SimpleRecurrence::Unit;
        const int every = recurrence.every;
        switch (recurrence.unit) {
        case Unit::day:
            return every == 1 ? tr("every day") : tr("every %Ln day(s)", nullptr, every);
        case Unit::week:
            return every == 1 ? tr("every week") : tr("every %Ln week(s)", nullptr, every);
        case Unit::month:
            return every == 1 ? tr("every month") : tr("every %Ln month(s)", nullptr, every);
        case Unit::year:
            break;
        }
        return every == 1 ? tr("every year") : tr("every %Ln year(s)", nullptr, every);
    }

    static QString withDays(const SimpleRecurrence& recurrence, const QString& every)
    {
        if (recurrence.unit == SimpleRecurrence::Unit::month && recurrence.ordinal != 0) {
            return tr("%1 on the %2 %3", "every month, first, Monday")
                .arg(every, ofOrdinal(recurrence.ordinal),
                     QLocale().dayName(recurrence.weekday, QLocale::LongFormat));
        }
        QStringList days;
        for (const int day : recurrence.weekdays) {
            days.append(QLocale().dayName(day, QLocale::LongFormat));
        }
        return days.isEmpty() ? every
                              : tr("%1 on %2", "every week, Monday").arg(every, joinedText(days));
    }
};

} // namespace

QString recurrenceText(const SimpleRecurrence& recurrence)
{
    return RecurrenceText::of(recurrence);
}

QString recurrenceText(const std::string& rule)
{
    const auto simple = simpleRecurrence(rule);
    return simple ? RecurrenceText::of(*simple) : toQString(rule);
}

QString ordinalText(int ordinal)
{
    return RecurrenceText::ofOrdinal(ordinal);
}

} // namespace caravan::ui
