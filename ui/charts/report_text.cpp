// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_text.h"

#include "core/store/replica.h"
#include "ui/text/date_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

using Measure = ReportDefinition::Measure;

QString recordsText(std::int64_t count)
{
    return ReportText::tr("%Ln record(s)", nullptr, static_cast<int>(count));
}

} // namespace

QString ReportText::key(const Field* field, const ReportKey& key, const std::string& path) const
{
    if (!key.labels.empty()) {
        return labelText(key.labels);
    }
    if (isEmpty(key.value)) {
        return QCoreApplication::translate("ReportText", "Not set");
    }
    const std::size_t at = path.find('@');
    if (at != std::string::npos) {
        return datePartText(textOf(key.value), path.substr(at + 1));
    }
    return field ? displayText(m_replica, *field, key.value) : toQString(textOf(key.value));
}

QString ReportText::category(std::size_t place) const
{
    return key(m_report.byField, m_report.categories[place], m_report.by);
}

QString ReportText::series(std::size_t place) const
{
    const bool isOne = m_report.split.empty();
    return isOne ? measure() : key(m_report.splitField, m_report.series[place], m_report.split);
}

/// Of few days a part counts as well.
QString ReportText::daysText(Decimal value)
{
    constexpr std::int64_t kFew = 10;
    constexpr std::int64_t kTenth = Decimal::kUnit / 10;
    const std::int64_t tenths = (value.units() + kTenth / 2) / kTenth;
    if (tenths % 10 != 0 && tenths < kFew * 10) {
        return tr("%1 days").arg(decimalText(Decimal::fromUnits(tenths * kTenth)));
    }
    return tr("%Ln day(s)", nullptr, static_cast<int>((tenths + 5) / 10));
}

QString ReportText::hoursText(Decimal value)
{
    constexpr std::int64_t kDay = 24;
    const std::int64_t hours = (value.units() + Decimal::kUnit / 2) / Decimal::kUnit;
    return hours < 2 * kDay
               ? tr("%Ln hour(s)", nullptr, static_cast<int>(hours))
               : tr("%1 h (%2 days)", "hours, days")
                     .arg(integerText(hours),
                          decimalText(Decimal::fromUnits((hours * 10 + kDay / 2) / kDay *
                                                         (Decimal::kUnit / 10))));
}

QString ReportText::amount(Decimal value) const
{
    if (value < Decimal{}) { // the sign before that of the currency
        return QStringLiteral("−") + amount(Decimal{} - value);
    }
    switch (m_report.definition->measure) {
    case Measure::sum:
        return m_report.currency.empty() ? decimalText(value)
                                         : moneyText({wholeOf(value), m_report.currency}, 0);
    case Measure::count:
    case Measure::quantity:
        return decimalText(value);
    case Measure::hours:
        return tr("%1 h", "hours").arg(decimalText(value));
    case Measure::days:
        return daysText(value);
    case Measure::median:
        return hoursText(value);
    case Measure::share:
        return QCoreApplication::translate("ReportText", "%1%").arg(decimalText(value, 1));
    }
    return {};
}

QString ReportText::mark(const ReportMark& mark) const
{
    QString name = category(mark.category);
    if (!m_report.split.empty()) {
        name = joinedText({name, series(mark.series)});
    }
    const QString records = recordsText(mark.count);
    return m_report.definition->measure == Measure::count
               ? QCoreApplication::translate("ReportText", "%1: %2", "mark of a chart: figure")
                     .arg(name, records)
               : QCoreApplication::translate("ReportText", "%1: %2, %3",
                                             "mark of a chart: figure, how many records")
                     .arg(name, amount(mark.amount), records);
}

QString ReportText::summary() const
{
    const QString records = recordsText(m_report.count);
    return m_report.definition->measure == Measure::count
               ? records
               : QStringLiteral("%1 · %2").arg(amount(m_report.total), records);
}

QString ReportText::rates() const
{
    QStringList parts;
    for (const ExchangeRate& rate : m_report.rates) {
        parts.append(QCoreApplication::translate("ReportText", "%1 %2 = %3 %4 from %5",
                                                 "units, currency, rate, home currency, day")
                         .arg(rate.units)
                         .arg(toQString(rate.currency), decimalText(rate.rate),
                              toQString(m_report.currency), dayText(rate.validFrom)));
    }
    QString text;
    if (!parts.isEmpty()) {
        text = QCoreApplication::translate("ReportText", "Converted by the exchange rate: %1")
                   .arg(parts.join(QStringLiteral(" · ")));
    }
    if (!m_report.unconverted.empty()) {
        QStringList missing;
        for (const std::string& currency : m_report.unconverted) {
            missing.append(toQString(currency));
        }
        text +=
            (text.isEmpty() ? QString() : QStringLiteral(" · ")) +
            QCoreApplication::translate("ReportText", "No rate for %1: counted, but not added up")
                .arg(joinedText(missing));
    }
    return text;
}

QString ReportText::measure() const
{
    switch (m_report.definition->measure) {
    case Measure::sum:
        return m_report.currency.empty()
                   ? QCoreApplication::translate("ReportText", "Amount")
                   : QCoreApplication::translate("ReportText", "Amount (%1)", "currency")
                         .arg(toQString(m_report.currency));
    case Measure::count:
        return QCoreApplication::translate("ReportText", "Count");
    case Measure::quantity:
        return tr("Quantity");
    case Measure::hours:
        return tr("Median (h)");
    case Measure::days:
        return QCoreApplication::translate("ReportText", "Average days");
    case Measure::median:
        return QCoreApplication::translate("ReportText", "Hours, median");
    case Measure::share:
        return QCoreApplication::translate("ReportText", "Share");
    }
    return {};
}

QString ReportText::targets() const
{
    return m_report.beside.empty() ? tr("Target") : labelText(m_report.beside);
}

QString pathText(const Catalogue& catalogue, const Entity& entity, const std::string& path,
                 bool inSentence)
{
    const std::size_t at = path.find('@');
    const QStringList names =
        toQString(path.substr(0, at)).split(QLatin1Char('.'), Qt::SkipEmptyParts);
    const Entity* of = &entity;
    const Field* field = nullptr;
    for (const QString& name : names) {
        field = of ? of->field(toStd(name)) : nullptr;
        of = field && field->type == FieldType::reference ? catalogue.entity(field->target)
                                                          : nullptr;
    }
    if (!field) {
        return toQString(path);
    }
    const QString text = inSentence ? labelInSentence(field->labels) : labelText(field->labels);
    const std::string part = at == std::string::npos ? std::string() : path.substr(at + 1);
    if (part == "week") {
        return QCoreApplication::translate("ReportText", "%1 by week").arg(text);
    }
    if (part == "month") {
        return QCoreApplication::translate("ReportText", "%1 by month").arg(text);
    }
    if (part == "quarter") {
        return QCoreApplication::translate("ReportText", "%1 by quarter").arg(text);
    }
    return text;
}

AxisUnit axisUnit(double largest)
{
    if (interfaceLanguage() == "en") {
        return largest >= 2e6 ? AxisUnit{1e6, QCoreApplication::translate("ReportText", "million")}
               : largest >= 2e4
                   ? AxisUnit{1e3, QCoreApplication::translate("ReportText", "thousand")}
                   : AxisUnit{};
    }
    return largest >= 2e8
               ? AxisUnit{1e8, QCoreApplication::translate("ReportText", "hundred million")}
           : largest >= 2e4
               ? AxisUnit{1e4, QCoreApplication::translate("ReportText", "ten thousand")}
               : AxisUnit{};
}

} // namespace caravan::ui
