// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/editors/field_editor.h"

class QComboBox;
class QLineEdit;

namespace caravan::ui {

/// An amount and its currency; an empty amount is an empty value.
class MoneyEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit MoneyEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void describe();

    QLineEdit* m_amount;
    QComboBox* m_currency;
};

} // namespace caravan::ui
