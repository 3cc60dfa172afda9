// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "ui/models/desk.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QVBoxLayout;

namespace caravan::ui {

class PlainLabel;

/// One line of a filter: what is asked of a field, and the value by the field's own editor.
class RuleDialog : public QDialog {
    Q_OBJECT

public:
    RuleDialog(Desk& desk, const Entity& entity, const FilterRule& rule, QWidget* parent = nullptr);

    /// Once accepted.
    const FilterRule& rule() const { return m_rule; }

public Q_SLOTS:
    void accept() override;

private:
    FilterRule::Kind kind() const;
    void showEditor();
    QWidget* makeValueEditor();
    QWidget* makeChoices();
    QWidget* makeText();
    QWidget* makePeriods();
    QWidget* makeFieldEditor();

    Desk& m_desk;
    const Entity& m_entity;
    const Field* m_field; ///< nullptr: when the record was changed
    FilterRule m_rule;
    QComboBox* m_kind;
    QVBoxLayout* m_place;
    PlainLabel* m_error;
    QWidget* m_editor = nullptr;
    std::function<Result<std::vector<Value>>()> m_read;
};

} // namespace caravan::ui
