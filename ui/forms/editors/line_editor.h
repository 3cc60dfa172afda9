// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/editors/field_editor.h"

class QLineEdit;

namespace caravan::ui {

/// One line: text, phone, mail, web address, whole and decimal numbers.
class LineEditor : public FieldEditor {
public:
    explicit LineEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

private:
    QLineEdit* m_line;
    bool m_isShowing = false; ///< a value is being set, not typed
};

/// What was typed, without the blanks around it and, in a number, between its digits.
std::string typedNumber(const QString& text);

} // namespace caravan::ui
