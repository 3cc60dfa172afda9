// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "ui/widgets/card.h"

class QScrollArea;

namespace caravan {
class Replica;
}

namespace caravan::ui {

class PlainLabel;
class ReportPaths;
class ReportView;

/// The picture of a report, with what it adds up to above it and by which rates below.
class ReportPicture : public Card {
    Q_OBJECT

public:
    /// @p replica outlives it. Takes the boxes of @p paths.
    ReportPicture(Replica& replica, ReportPaths& paths);

    /// Shows a report, which outlives release() or the next call. @p isSame: the one before is of
    /// the same kind, so its view is kept.
    void showReport(const Report& report, bool isSame);
    /// Holds no report any more.
    void release();
    /// Why there is no other picture; empty: there is.
    void tellProblem(const QString& text);
    /// nullptr until something was shown.
    ReportView* view() const { return m_view; }

Q_SIGNALS:
    void markPicked(int mark);

private:
    void tell(const Report& report);

    Replica& m_replica;
    PlainLabel* m_sum;
    PlainLabel* m_change; ///< against the days before
    PlainLabel* m_problem;
    QScrollArea* m_place;
    PlainLabel* m_rates;
    ReportView* m_view = nullptr;
};

} // namespace caravan::ui
