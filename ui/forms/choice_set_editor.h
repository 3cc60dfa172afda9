// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

class QToolButton;

namespace caravan::ui {

/// Any of the catalogue's choices, as chips to switch on and off. Values it does not know are kept.
class ChoiceSetEditor : public FieldEditor {
public:
    explicit ChoiceSetEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

private:
    std::vector<QToolButton*> m_chips; ///< in the order of the choices
    TextSet m_others;
};

} // namespace caravan::ui
