// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/forms/field_editor.h"

class QComboBox;

namespace caravan::ui {

/// One of the catalogue's choices. A value the catalogue does not know stays selectable, because
/// it came from a newer hub.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit ChoiceEditor(const Field& field, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    Result<Value> value() const override;

    /// Offers only these values beside the one it has.
    void restrictTo(const std::vector<std::string>& values);

private:
    void fill();

    QComboBox* m_box;
    std::string m_value;
    std::optional<std::vector<std::string>> m_allowed;
};

} // namespace caravan::ui
