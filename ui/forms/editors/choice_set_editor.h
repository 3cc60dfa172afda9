// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/editors/field_editor.h"

class QCheckBox;

namespace caravan::ui {

/// Any of the catalogue's choices, as boxes to tick. Values it does not know are kept.
class ChoiceSetEditor : public FieldEditor {
public:
    explicit ChoiceSetEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

private:
    std::vector<QCheckBox*> m_boxes; ///< in the order of the choices
    TextSet m_others;
};

} // namespace caravan::ui
