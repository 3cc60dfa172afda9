// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

class QComboBox;
class QLineEdit;

namespace caravan::ui {

/// An amount and its currency; an empty amount is an empty value.
class MoneyEditor : public FieldEditor {
    Q_OBJECT

public:
    /// @p currency: of a new amount.
    MoneyEditor(const Field& field, const QString& currency, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;
    QString rawText() const override;
    void setRawText(const QString& text) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void show(const Money& money);
    void choose(const QString& code);

    QLineEdit* m_amount;
    QComboBox* m_currency;
    Value m_value;            ///< while nobody typed: a text may be read otherwise than it was kept
    bool m_isTouched = false; ///< the amount
};

} // namespace caravan::ui
