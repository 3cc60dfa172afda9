// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

class QPlainTextEdit;

namespace caravan::ui {

/// Several lines of plain text; Tab goes on to the next field.
class LongTextEditor : public FieldEditor {
public:
    explicit LongTextEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

private:
    QPlainTextEdit* m_text;
    bool m_isLoading = false;
};

} // namespace caravan::ui
