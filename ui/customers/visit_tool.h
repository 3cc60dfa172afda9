// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/about_record.h"
#include "ui/workbench/record_parts.h"

#include <optional>

class QPushButton;

namespace caravan::ui {

/// Plans a visit about a record, in the form of a new one. Of records that visits can be about;
/// elsewhere nothing shows.
class VisitTool : public RecordTools {
    Q_OBJECT

public:
    explicit VisitTool(Desk& desk);

    void setRecord(const Record& record) override;
    void retranslate() override;
    bool perform(Verb verb) override;

private:
    Preset about() const;

    Desk& m_desk;
    std::optional<Record> m_record;
    QPushButton* m_plan;
};

} // namespace caravan::ui
