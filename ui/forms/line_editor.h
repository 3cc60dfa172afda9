// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

class QLineEdit;

namespace caravan::ui {

/// One line: text, phone, mail, web address, whole and decimal numbers.
class LineEditor : public FieldEditor {
public:
    explicit LineEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;
    QString rawText() const override;
    void setRawText(const QString& text) override;

private:
    void show(const Value& value);

    QLineEdit* m_line;
    Value m_value; ///< while nobody typed: a text may be read otherwise than it was kept
    bool m_isTouched = false;
    bool m_isShowing = false; ///< a value is being set, not typed
};

} // namespace caravan::ui
