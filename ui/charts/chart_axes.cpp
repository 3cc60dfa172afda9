// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/chart_axes.h"

#include "ui/charts/report_text.h"
#include "ui/text/date_text.h"
#include "ui/text/format.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QValueAxis>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

constexpr int kLabelChars = 24;
constexpr int kTicks = 5;
constexpr double kHeadRoom = 1.1; ///< above the largest, for its figure

/// The axis takes a category once only; equal names get marks nobody sees.
QString distinct(const QStringList& others, QString name)
{
    while (others.contains(name)) {
        name += QChar(0x200B);
    }
    return name;
}

/// Of many months only the first and each January tell their year, in a line of its own.
QString shortened(const std::string& month, std::size_t place, std::size_t count, bool isSmall)
{
    constexpr std::size_t kMonthsInFull = 8;
    if (count <= kMonthsInFull) {
        return shortDatePartText(month, "month", !isSmall).toHtmlEscaped();
    }
    const QString name = shortDatePartText(month, "month", false).toHtmlEscaped();
    const bool tellsYear = !isSmall && (place == 0 || month.ends_with("-01"));
    return tellsYear ? name + QStringLiteral("<br/>") + toQString(month.substr(0, 4)) : name;
}

} // namespace

QString chartName(const QString& name)
{
    return (name.size() > kLabelChars ? name.left(kLabelChars - 1) + QChar(0x2026) : name)
        .toHtmlEscaped();
}

QAbstractAxis* makeCategoryAxis(Replica& replica, const Report& report, bool isSmall)
{
    const ReportText text(replica, report);
    const std::size_t at = report.by.find('@');
    const std::string part = at == std::string::npos ? std::string() : report.by.substr(at + 1);
    QStringList names;
    const std::size_t count = report.categories.size();
    for (std::size_t i = 0; i < count; ++i) {
        const ReportKey& key = report.categories[i];
        const bool isTime = !part.empty() && key.labels.empty() && !isEmpty(key.value);
        const QString name = !isTime ? chartName(text.category(i))
                             : part == "month"
                                 ? shortened(textOf(key.value), i, count, isSmall)
                                 : shortDatePartText(textOf(key.value), part, true).toHtmlEscaped();
        names.append(distinct(names, name));
    }
    auto* axis = new QBarCategoryAxis;
    axis->append(names);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

QAbstractAxis* makeValueAxis(Replica& replica, const Report& report, double most, double divisor)
{
    auto* axis = new QValueAxis;
    const bool isShare = report.definition->measure == ReportDefinition::Measure::share;
    axis->setRange(0, isShare ? 100 : std::max(1.0, most / divisor * kHeadRoom));
    axis->setTickCount(kTicks);
    const auto measured = report.definition->measure;
    const bool isCount = measured == ReportDefinition::Measure::count ||
                         measured == ReportDefinition::Measure::quantity;
    if (isCount && divisor == 1.0 && most < kTicks - 1) { // a half of a visit is none
        axis->setRange(0, std::max(1.0, std::ceil(most)));
        axis->setTickCount(static_cast<int>(axis->max()) + 1);
    } else if (!isShare) {
        axis->applyNiceNumbers();
    }
    const bool isFine = axis->max() / (axis->tickCount() - 1) < 1;
    axis->setLabelFormat(isShare  ? QStringLiteral("%.0f%")
                         : isFine ? QStringLiteral("%.1f")
                                  : QStringLiteral("%.0f"));
    axis->setLineVisible(false);
    const QString unit = axisUnit(most).word;
    const QString measure = ReportText(replica, report).measure();
    const QString title =
        unit.isEmpty() ? measure
                       : QCoreApplication::translate("BarView", "%1, in %2", "what, in thousands")
                             .arg(measure, unit);
    axis->setTitleText(title.toHtmlEscaped());
    return axis;
}

} // namespace caravan::ui
