// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

#include <QDate>

class QLineEdit;

namespace caravan::ui {

/// A day, and for a date-time also a time of day in the laptop's zone. Typed as typedDay() reads
/// it and as 09:30 (also 930), or picked from a calendar.
class DateEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit DateEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;
    QString rawText() const override;
    void setRawText(const QString& text) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void pick();
    void take(const QDate& day);

    QLineEdit* m_day;
    QLineEdit* m_time = nullptr; ///< only of date-times
    QAction* m_calendar;
    Value m_value;
    bool m_isTouched = false;
};

} // namespace caravan::ui
