// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

#include <QObject>

#include <string>
#include <vector>

class QComboBox;
class QHBoxLayout;

namespace caravan::ui {

class Desk;

/// By which path a report is grouped, and by which it is split: two boxes with what the person may
/// read. A box with nothing to choose is hidden.
class ReportPaths : public QObject {
    Q_OBJECT

public:
    /// @p desk outlives it.
    ReportPaths(Desk& desk, QObject* parent);

    /// The boxes belong to whoever has the layout.
    void addTo(QHBoxLayout& line);
    /// What another report offers, with nothing chosen. Tells nobody.
    void show(const ReportDefinition& report);
    /// The same report in the language chosen now, with what is chosen. Tells nobody.
    void retranslate(const ReportDefinition& report);

    /// Empty: the usual.
    std::string by() const;
    /// Empty: not split.
    std::string split() const;
    /// How it is grouped, in words; empty where there is no choice.
    QString byText() const;
    /// The first where a path is not offered.
    void choose(const std::string& by, const std::string& split);
    /// Tells nobody.
    void setBy(const std::string& by);

Q_SIGNALS:
    void edited();

private:
    void fill(const ReportDefinition& report);
    void addPaths(QComboBox& box, const ReportDefinition& report,
                  const std::vector<std::string>& paths, bool isSplit) const;

    Desk& m_desk;
    QComboBox* m_by;
    QComboBox* m_split;
};

} // namespace caravan::ui
