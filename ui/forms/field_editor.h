// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <QWidget>

namespace caravan::ui {

class Desk;

/// Edits the value of one field. What setValue() was given, value() gives back while nobody typed.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    explicit FieldEditor(const Field& field, QWidget* parent = nullptr)
        : QWidget(parent), m_field(field)
    {
    }

    const Field& field() const { return m_field; }

    /// Shows a value without counting as an edit.
    virtual void setValue(const Value& value) = 0;
    /// What is in the editor now, checked; error: invalid or tooLarge, key = field name.
    virtual Result<Value> value() const = 0;

    /// What stands in the editor where value() fails, for a draft to keep; any text of the editor's
    /// own form. Empty where value() never fails.
    virtual QString rawText() const { return {}; }
    /// Shows what rawText() gave, as if it had been typed.
    virtual void setRawText(const QString& text) { Q_UNUSED(text); }

Q_SIGNALS:
    /// By hand, not by setValue().
    void edited();

private:
    const Field& m_field;
};

/// The editor for the field's type.
FieldEditor* makeEditor(Desk& desk, const Field& field);

} // namespace caravan::ui
