// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/service/visit_step.h"

class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class FieldEditor;
class FieldRow;
class PlainLabel;

/// What is known before one goes in, and "I am here".
class ArriveStep : public VisitStep {
    Q_OBJECT

public:
    explicit ArriveStep(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    bool isDone(const Record& visit) override;
    void load(const Record& visit) override;
    void focusFirst() override;

private:
    void arrive();
    void showHistory(const Record& visit);
    void addLink(const QString& text, const RecordKey& key);
    void showTasks(const Record& visit);

    RecordId m_visit;
    PlainLabel* m_times;
    PlainLabel* m_symptom;
    QVBoxLayout* m_history;
    QPushButton* m_here;
    FieldEditor* m_position;
    FieldRow* m_positionRow;
};

} // namespace caravan::ui
