// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

#include <QWidget>

class QPainter;

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// A report as a picture. Arrow keys walk its marks, Enter or a click picks one; the figures
/// themselves are in a table beside it, so nothing is told by the picture alone.
class ReportView : public QWidget {
    Q_OBJECT

public:
    explicit ReportView(Replica& replica, QWidget* parent = nullptr);

    /// The report must outlive the view or the next call.
    void setReport(const Report* report);
    const Report* report() const { return m_report; }
    /// Place in Report::marks, or -1.
    int currentMark() const { return m_current; }
    void setCurrentMark(int mark);
    /// In little room: months are told without their year. Before setReport().
    void setSmall(bool isSmall) { m_isSmall = isSmall; }
    /// Takes its fonts anew, as for paper.
    void restyle() { rebuild(); }
    /// Draws it into @p rect, as for a file.
    virtual void draw(QPainter& painter, const QRectF& rect) = 0;

    bool event(QEvent* event) override;

Q_SIGNALS:
    void markPicked(int mark);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    /// The report, the language or the colours changed.
    virtual void rebuild() = 0;
    virtual void showCurrent() = 0;

    int markAt(std::size_t category, std::size_t series) const;
    void pick(int mark);

    Replica& m_replica;
    bool m_isSmall = false;

private:
    const Report* m_report = nullptr;
    int m_current = -1;
};

/// The view for a report's kind of chart.
ReportView* makeReportView(Replica& replica, ReportDefinition::Chart chart);

} // namespace caravan::ui
