// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace caravan::ui {

class ReportView;

/// How the open value changed in some days, as a chart; below it whatever its owner puts there
/// about the part that is picked.
class BridgeCard : public Card {
    Q_OBJECT

public:
    explicit BridgeCard(Replica& replica, QWidget* parent = nullptr);
    ~BridgeCard() override;

    void show(Report report);
    const Report& report() const { return m_report; }
    ReportView& view() { return *m_view; }
    /// Where the deals behind the picked part are listed.
    QVBoxLayout* behind() const { return m_behind; }

Q_SIGNALS:
    void markPicked(int mark);

private:
    Replica& m_replica;
    Report m_report;
    ReportView* m_view;
    QVBoxLayout* m_behind;
};

} // namespace caravan::ui
