// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

#include <QString>
#include <QtCharts/QChartGlobal>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
QT_END_NAMESPACE

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// A name for Qt Charts, which takes every text for HTML: shortened and escaped.
QString chartName(const QString& name);

/// The axis with the categories of a report; months are told briefly, in little room (@p isSmall)
/// without their year. The caller owns it.
QAbstractAxis* makeCategoryAxis(Replica& replica, const Report& report, bool isSmall);
/// The axis of its figures from nothing to the largest, which are divided by @p divisor. The caller
/// owns it.
QAbstractAxis* makeValueAxis(Replica& replica, const Report& report, double largest,
                             double divisor);

} // namespace caravan::ui
