// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/approval_view.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace caravan::ui {

/// What somebody looks at before they decide about a discount: the lines of the quote with list
/// price, discount and margin, what was asked and decided before, and the customer's other deals.
/// A snapshot: the page makes it anew.
class ApprovalDetails : public QWidget {
    Q_OBJECT

public:
    ApprovalDetails(Desk& desk, const Record& approval, const Record& quote,
                    QWidget* parent = nullptr);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);

private:
    void addLines(const Record& quote);
    void addLine(const ApprovalLine& line, bool showsMargin, QGridLayout& grid);
    void addHistory(const Record& approval);
    void addDeals(const Record& quote);

    Desk& m_desk;
    QVBoxLayout* m_layout;
};

/// "Rejected by Mei Lin, 3 days ago: “…”"; empty while nobody has decided.
QString decisionText(Desk& desk, const Record& approval);

} // namespace caravan::ui
