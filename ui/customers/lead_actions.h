// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/record_parts.h"

class QPushButton;

namespace caravan::ui {

/// What one does with a lead beside writing in it: take it from the pool or give it back.
class LeadActions : public RecordTools {
    Q_OBJECT

public:
    explicit LeadActions(Desk& desk, QWidget* parent = nullptr);

    void setRecord(const Record& record) override;
    void retranslate() override;

public Q_SLOTS:
    void claim();
    void giveBack();

private:
    void apply(const std::vector<Edit>& edits, const QString& message);

    Desk& m_desk;
    std::optional<Record> m_lead;
    QPushButton* m_claim;
    QPushButton* m_giveBack;
};

} // namespace caravan::ui
