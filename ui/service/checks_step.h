// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/checklist.h"
#include "ui/service/visit_step.h"

#include <map>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace caravan::ui {

class CheckRow;
class EmptyState;
class FileIntake;
class PlainLabel;

/// The questions of the visit's checklist; every answer is saved at once.
class ChecksStep : public VisitStep {
    Q_OBJECT

public:
    explicit ChecksStep(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    bool isDone(const Record& visit) override;
    void load(const Record& visit) override;
    void flush() override;
    QString unsaved() const override;
    QString unsavedText() const override;
    void focusFirst() override;

    CheckRow* row(const RecordId& item) const;

private:
    void build(const Record& visit);
    void answer(const CheckItem& item, const std::string& said, const std::string& note);
    void addPhoto(const CheckItem& item);

    RecordId m_visit;
    Checklist m_list;
    std::map<RecordId, CheckRow*> m_rows;
    std::map<RecordId, Record> m_seen; ///< the answers as their rows show them
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    PlainLabel* m_name;
    EmptyState* m_empty;
    FileIntake* m_intake;
};

} // namespace caravan::ui
