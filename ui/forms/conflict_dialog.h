// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

namespace caravan::ui {

class FieldEditor;
class FieldRow;

/// Settles a conflict by a third value: what stands, the other value and the one before beside the
/// fields' own editors, which begin with what stands.
class ConflictDialog : public QDialog {
    Q_OBJECT

public:
    /// @p conflict is of kind "value"; @p record is the one it is about.
    ConflictDialog(Desk& desk, const Record& record, const Record& conflict,
                   QWidget* parent = nullptr);

    /// Once accepted.
    const GroupValue& value() const { return m_value; }

public Q_SLOTS:
    void accept() override;

private:
    const Entity& m_entity;
    GroupValue m_value;
    std::vector<FieldEditor*> m_editors; ///< in the order of the group
    std::vector<FieldRow*> m_rows;
};

} // namespace caravan::ui
