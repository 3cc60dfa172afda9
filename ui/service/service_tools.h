// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/record_parts.h"

#include <optional>

class QPushButton;

namespace caravan::ui {

/// One button in the head of a visit's page, which begins it, or of a machine's, which writes its
/// QR label.
class ServiceTools : public RecordTools {
    Q_OBJECT

public:
    enum class For { visit, machine };

    ServiceTools(Desk& desk, For what);

    void setRecord(const Record& record) override;
    void retranslate() override;
    std::optional<Next> next() const override;

private:
    void printLabel();

    Desk& m_desk;
    For m_for;
    QPushButton* m_button;
    std::optional<Record> m_record;
};

} // namespace caravan::ui
