// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"
#include "ui/models/desk.h"

#include <QDialog>

#include <functional>
#include <optional>

namespace caravan::ui {

class FormView;
class PlainLabel;

/// Makes a record from within another one's form, with only what it cannot do without. It is saved
/// at once, as an undoable step of its own.
class QuickCreateDialog : public QDialog {
    Q_OBJECT

public:
    /// @p name: what was typed where the record was not found; begins its name.
    /// @p preset: values it begins with, shown or not.
    QuickCreateDialog(Desk& desk, const Entity& entity, const QString& name,
                      QWidget* parent = nullptr, const FieldValues& preset = {});

    /// Asked for what else is saved of the record as it was filled in; nothing keeps the dialog
    /// open.
    using Along = std::function<std::optional<FieldValues>(const Record&)>;
    void setAlong(Along along) { m_along = std::move(along); }

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
    Along m_along;
};

} // namespace caravan::ui
