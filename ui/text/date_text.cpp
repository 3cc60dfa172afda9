// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/date_text.h"

#include "ui/text/format.h"

#include <QLocale>

namespace caravan::ui {

namespace {

/// By a pattern of QLocale, which is no sentence to translate.
QString shown(const QDate& day, const char* english, const char* chinese)
{
    const bool isEnglish = interfaceLanguage() == "en";
    return QLocale().toString(day, QString::fromUtf8(isEnglish ? english : chinese));
}

QDate dayOf(const std::string& text)
{
    return QDate::fromString(toQString(text), Qt::ISODate);
}

} // namespace

QString longDayText(const QDate& day)
{
    return shown(day, "dddd, d MMMM yyyy", "yyyy年M月d日 dddd");
}

QString monthText(const QDate& day)
{
    return shown(day, "MMMM yyyy", "yyyy年M月");
}

QString dayRangeText(const QDate& first, const QDate& last)
{
    const QString whole = shown(last, "d MMMM yyyy", "yyyy年M月d日");
    if (first == last) {
        return whole;
    }
    const bool isEnglish = interfaceLanguage() == "en";
    const bool isOneYear = first.year() == last.year();
    const bool isOneMonth = isOneYear && first.month() == last.month();
    const QString from = shown(first,
                               isOneMonth  ? "d"
                               : isOneYear ? "d MMMM"
                                           : "d MMMM yyyy",
                               "yyyy年M月d日");
    const QString to = isEnglish ? whole
                                 : shown(last, "",
                                         isOneMonth  ? "d日"
                                         : isOneYear ? "M月d日"
                                                     : "yyyy年M月d日");
    return from + (isEnglish && !isOneMonth ? QStringLiteral(" – ") : QStringLiteral("–")) + to;
}

QString datePartText(const std::string& value, std::string_view part)
{
    if (part == "month" && dayOf(value + "-01").isValid()) {
        return monthText(dayOf(value + "-01"));
    }
    if (part == "quarter" && value.size() == 7 && value[5] == 'Q') {
        const QString year = toQString(value.substr(0, 4));
        const QString quarter = toQString(value.substr(6));
        return interfaceLanguage() == "en" ? QStringLiteral("Q%1 %2").arg(quarter, year)
                                           : QStringLiteral("%2年第%1季度").arg(quarter, year);
    }
    if ((part == "week" || part == "day") && dayOf(value).isValid()) {
        return dayRangeText(dayOf(value), dayOf(value).addDays(part == "week" ? 6 : 0));
    }
    return toQString(value);
}

QString shortDatePartText(const std::string& value, std::string_view part, bool withYear)
{
    if (part == "month" && dayOf(value + "-01").isValid()) {
        const QDate day = dayOf(value + "-01");
        return withYear ? shown(day, "MMM yyyy", "yyyy年M月") : shown(day, "MMM", "M月");
    }
    if ((part == "week" || part == "day") && dayOf(value).isValid()) {
        return shown(dayOf(value), "d MMM", "M月d日");
    }
    return datePartText(value, part);
}

} // namespace caravan::ui
