// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a report's figures are compared with, in words: targets, and the days before.
#include "core/base/share.h"
#include "core/reports/report_totals.h"
#include "core/store/replica.h"
#include "ui/charts/report_text.h"
#include "ui/text/date_text.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"

#include <cmath>

namespace caravan::ui {

namespace {

using Measure = ReportDefinition::Measure;

QDate toQDate(Date day)
{
    return QDate(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                 static_cast<int>(static_cast<unsigned>(day.day())));
}

} // namespace

QString nameOfDays(const DayRange& days)
{
    const std::optional<int> months = wholeMonths(days);
    const QDate first = toQDate(*days.first);
    const std::string year = formatDate(*days.first).substr(0, 4);
    if (months == 1) {
        return monthText(first);
    }
    if (months == 3 && first.month() % 3 == 1) {
        return datePartText(year + "-Q" + std::to_string((first.month() + 2) / 3), "quarter");
    }
    if (months == 12 && first.month() == 1) {
        return toQString(year);
    }
    return dayRangeText(first, toQDate(*days.last));
}

QString ReportText::figure(Decimal value, bool isShort) const
{
    const bool isMoney = m_report.definition->measure == Measure::sum && !m_report.currency.empty();
    if (isShort && isMoney && value < Decimal{}) {
        return QStringLiteral("−") + figure(Decimal{} - value, true);
    }
    return isShort && isMoney ? compactMoneyText({value, m_report.currency}) : amount(value);
}

QString ReportText::reached(Decimal amount, std::optional<Decimal> target)
{
    if (!target || target->units() <= 0) {
        return {};
    }
    // In whole units, whose product with a thousand has room.
    const Decimal share = percentOf(std::max<std::int64_t>(0, amount.units()) / Decimal::kUnit,
                                    std::max<std::int64_t>(1, target->units() / Decimal::kUnit));
    return QCoreApplication::translate("ReportText", "%1%").arg(decimalText(share, 1));
}

QString ReportText::gap(Decimal amount, Decimal target) const
{
    const Decimal difference = amount - target;
    const QString text = this->amount(difference);
    return difference > Decimal{} ? QLatin1Char('+') + text : text;
}

QString ReportText::besideTarget(std::size_t category, bool isShort) const
{
    if (category >= m_report.targets.size() || !m_report.targets[category]) {
        return {};
    }
    const Decimal target = *m_report.targets[category];
    if (!m_report.beside.empty()) {
        return figure(target, isShort);
    }
    const Entity& entity = m_replica.catalogue().at(m_report.definition->entity);
    const QString share = reached(reachedOf(entity, m_report, category), target);
    return share.isEmpty() ? QString()
                           : tr("%1 of %2", "80% of an amount").arg(share, figure(target, isShort));
}

QString ReportText::beforeName() const
{
    if (!m_report.before) {
        return {};
    }
    return m_report.before->word.empty() ? nameOfDays(m_report.before->days)
                                         : periodText(m_report.before->word);
}

QString ReportText::beforeMark(std::size_t category) const
{
    const std::optional<Decimal> before =
        m_report.before ? m_report.before->amounts[category] : std::nullopt;
    return before ? tr("%1: %2", "days, figure").arg(standingAlone(beforeName()), amount(*before))
                  : QString();
}

QString ReportText::changeBy(bool inWords) const
{
    if (!m_report.before) {
        return {};
    }
    const Decimal before = m_report.before->total;
    const Decimal now = m_report.total;
    const QString name = beforeName();
    if (now == before) {
        return inWords ? tr("As much as %1", "last quarter").arg(name)
                       : tr("= %1", "as much as last quarter").arg(name);
    }
    const bool isMore = now > before;
    const bool isShare = m_report.definition->measure == Measure::share;
    constexpr double kTold = 1000; ///< percent; beyond, the figure itself says more
    const double by = isShare               ? (now - before).toDouble()
                      : before.units() <= 0 ? kTold
                                            : 100.0 * (now - before).toDouble() / before.toDouble();
    if (by >= kTold) {
        return tr("%1: %2", "days, figure").arg(standingAlone(name), amount(before));
    }
    // Small changes to one place, large ones to whole percent.
    const double size = std::abs(by);
    const QString number =
        decimalText(size < 10 ? Decimal::fromUnits(std::llround(size * 10) * (Decimal::kUnit / 10))
                              : Decimal::fromInteger(std::llround(size)));
    if (inWords) {
        return (isShare  ? isMore ? tr("%1 percentage points more than %2", "number, last quarter")
                                  : tr("%1 percentage points less than %2", "number, last quarter")
                 : isMore ? tr("%1 percent more than %2", "number, last quarter")
                         : tr("%1 percent less than %2", "number, last quarter"))
            .arg(number, name);
    }
    const QString change = isShare ? tr("%1 points", "percentage points").arg(number)
                                   : QCoreApplication::translate("ReportText", "%1%").arg(number);
    return tr("%1 %2 against %3", "▲ or ▼, 12%, last quarter")
        .arg(isMore ? QStringLiteral("▲") : QStringLiteral("▼"), change, name);
}

QString ReportText::soFar(const QString& change) const
{
    // What "last month" is compared with is this one, which goes on: less than that says little.
    const bool goesOn = m_report.before && m_report.before->word.starts_with("last_");
    return goesOn && !change.isEmpty()
               ? tr("So far: %1", "12% less than last quarter, in a quarter that goes on")
                     .arg(change)
               : change;
}

QString ReportText::change() const
{
    return soFar(changeBy(false));
}

QString ReportText::changeInWords() const
{
    return soFar(changeBy(true));
}

} // namespace caravan::ui
