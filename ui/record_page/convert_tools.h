// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/record_parts.h"

class QPushButton;

namespace caravan::ui {

class Workbench;

/// The button that makes of a record what its entity becomes, where its state may become that.
class ConvertTools : public RecordTools {
    Q_OBJECT

public:
    /// All outlive it.
    ConvertTools(Desk& desk, const Workbench& bench, QWidget* parent = nullptr);

    void setRecord(const Record& record) override;
    void retranslate() override;
    std::optional<Next> next() const override;

public Q_SLOTS:
    /// Asks what is to be made, and makes it.
    void convert();

private:
    std::optional<ConversionNote::Said> note() const;
    void goTo(const Record& converted);

    Desk& m_desk;
    const Workbench& m_bench;
    std::optional<Record> m_record;
    QPushButton* m_button;
};

} // namespace caravan::ui
