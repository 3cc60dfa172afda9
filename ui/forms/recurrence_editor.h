// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/simple_recurrence.h"
#include "ui/forms/field_editor.h"

#include <vector>

class QComboBox;
class QDateEdit;
class QSpinBox;
class QToolButton;

namespace caravan::ui {

class PlainLabel;

/// How often something repeats, in plain controls, and as a sentence. A rule that says more than
/// they can is shown as it is written and stays so until another repetition is chosen.
class RecurrenceEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit RecurrenceEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

    QComboBox& unitBox() { return *m_unit; }
    QComboBox& endBox() { return *m_end; }
    QSpinBox& everyBox() { return *m_every; }
    const std::vector<QToolButton*>& dayButtons() const { return m_days; }
    QString sentence() const;

private:
    QWidget* makeDays();
    QWidget* makeMonth();
    QWidget* makeEnd();
    void fill(const SimpleRecurrence& recurrence);
    SimpleRecurrence chosen() const;
    void change();
    void showParts();

    std::string m_rule; ///< as it was given
    bool m_isTouched = false;
    bool m_isShowing = false;
    QComboBox* m_unit;
    QSpinBox* m_every;
    std::vector<QToolButton*> m_days;
    QWidget* m_dayRow;
    QComboBox* m_ordinal;
    QComboBox* m_weekday;
    QWidget* m_monthRow;
    QComboBox* m_end;
    QDateEdit* m_until;
    QSpinBox* m_count;
    QWidget* m_endRow;
    PlainLabel* m_sentence;
};

} // namespace caravan::ui
