// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/reports.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace caravan::ui {

class Desk;
class NavList;

/// The reports that a person may read, by section, with a field to look for one above them. Pinned
/// ones stand on top.
class ReportList : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    ReportList(Desk& desk, const Reports& reports);

    void retranslate();
    /// The report that is shown. Tells nobody.
    void setCurrent(const std::string& report);
    /// Pins the current report, or no longer.
    void togglePin();
    bool isCurrentPinned() const;
    /// Names from the top.
    QStringList shown() const;
    /// Gives the keyboard to the field, or to the list.
    void focusSearch();
    void focusList(Qt::FocusReason reason);

Q_SIGNALS:
    void picked(const std::string& report);
    /// The list was filled anew, perhaps with other pinned ones, or another report is the current
    /// one.
    void filled();

private:
    void fill();
    void openFound();

    Desk& m_desk;
    const Reports& m_reports;
    QLineEdit* m_search;
    NavList* m_list;
    QString m_current;
};

} // namespace caravan::ui
