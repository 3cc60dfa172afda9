// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

namespace caravan::ui {

class FormView;
class PlainLabel;

/// Makes a record from within another one's form, with only what it cannot do without. It is saved
/// at once, as an undoable step of its own.
class QuickCreateDialog : public QDialog {
    Q_OBJECT

public:
    /// @p name: what was typed where the record was not found; begins its name.
    QuickCreateDialog(Desk& desk, const Entity& entity, const QString& name,
                      QWidget* parent = nullptr);

    /// Once accepted.
    const RecordId& id() const { return m_id; }
    FormView& form() { return *m_form; }

public Q_SLOTS:
    void accept() override;

private:
    Desk& m_desk;
    const Entity& m_entity;
    FormView* m_form;
    PlainLabel* m_problem;
    RecordId m_id;
};

} // namespace caravan::ui
