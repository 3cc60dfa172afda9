// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

namespace caravan::ui {

class PlainLabel;

/// Shows which file a record holds and keeps it; what a stored file is never changes.
class FileEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit FileEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

private:
    PlainLabel* m_name;
    Value m_value;
};

} // namespace caravan::ui
