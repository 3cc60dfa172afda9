// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/widgets/key_facts.h"

#include <optional>

class QTimer;

namespace caravan::ui {

class Desk;
class Workbench;

/// The facts in the head of the page of a record: those of subjects, then its clocks, then those of
/// the layout that have a value. Clocks that run are told anew each minute. The desk and the
/// workbench outlive it.
class RecordFacts : public KeyFacts {
    Q_OBJECT

public:
    RecordFacts(Desk& desk, const Workbench& bench);

    void setRecord(const Record& record);

private:
    void tell();

    Desk& m_desk;
    const Workbench& m_bench;
    std::optional<Record> m_record;
    QTimer* m_minute;
};

} // namespace caravan::ui
