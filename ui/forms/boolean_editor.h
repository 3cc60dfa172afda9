// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

class QCheckBox;

namespace caravan::ui {

/// Yes or no. An empty value stays empty until somebody ticks.
class BooleanEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit BooleanEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

private:
    void showState();

    QCheckBox* m_box;
    Value m_value;
};

} // namespace caravan::ui
