// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

#include <QCoreApplication>
#include <QString>

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// What a report's words are in the interface language.
class ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    ReportText(Replica& replica, const Report& report) : m_replica(replica), m_report(report) {}

    QString category(std::size_t place) const;
    QString series(std::size_t place) const;
    /// "¥1,200,000", "12 deals", "64 %", "38 days".
    QString amount(Decimal value) const;
    /// The same in few characters where there is little room: "¥1.2 M".
    QString figure(Decimal value, bool isShort) const;
    /// How much of the target of a category is reached: "80% of ¥1,500,000"; of another figure to
    /// compare with, that figure.
    QString besideTarget(std::size_t category, bool isShort) const;
    /// Reached of a target in percent: "80%"; empty without one.
    static QString reached(Decimal amount, std::optional<Decimal> target);
    /// "+¥20,000" above the target, "−¥20,000" below it.
    QString gap(Decimal amount, Decimal target) const;
    /// The days before that the report is compared with: "last quarter", "October 2026".
    QString beforeName() const;
    /// Their figure for a category: "last quarter: ¥900,000".
    QString beforeMark(std::size_t category) const;
    /// "▲ 12% against last quarter"; empty where nothing is compared.
    QString change() const;
    /// The same in words, for assistive technology.
    QString changeInWords() const;
    /// One mark in a line: "Anna Weber, Won: ¥1,200,000, 4 records".
    QString mark(const ReportMark& mark) const;
    /// The whole in a sentence, for assistive technology and under the title.
    QString summary() const;
    /// By which rates, and what could not be converted; empty where everything is in one currency.
    QString rates() const;
    /// What the figures are: "Amount (CNY)", "Number", "Days" …
    QString measure() const;
    /// What stands beside each figure.
    QString targets() const;

private:
    static QString daysText(Decimal value);
    static QString hoursText(Decimal value);
    QString key(const Field* field, const ReportKey& key, const std::string& path) const;
    QString changeBy(bool inWords) const;
    QString soFar(const QString& change) const;

    Replica& m_replica;
    const Report& m_report;
};

/// "Industry", "Close date by month": the last step of a path.
QString pathText(const Catalogue& catalogue, const Entity& entity, const std::string& path,
                 bool inSentence = false);

/// Days that are bounded on both sides, by the name of their month, quarter or year if they are
/// one: "October 2026", "9–15 November 2026".
QString nameOfDays(const DayRange& days);

/// How a large number is told on an axis: divided by, and the word for it ("thousand", "万").
struct AxisUnit {
    double divisor = 1;
    QString word;
};
AxisUnit axisUnit(double largest);

} // namespace caravan::ui
