// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"
#include "ui/admin/field_changes.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace caravan::ui {

class ChoiceTable;
class Desk;
class PlainLabel;

/// Adds an entity of the company: what its records are called, what they belong to, which states
/// they go through. It begins with a name, an owner and what it belongs to; other fields follow.
class EntityDialog : public QDialog {
    Q_OBJECT

public:
    EntityDialog(Desk& desk, SchemaDraft& draft, QWidget* parent = nullptr);

    QLineEdit& label() { return *m_label; }
    ChoiceTable& states() { return *m_states; }
    QCheckBox& hasDueDate() { return *m_hasDueDate; }
    /// Once accepted.
    const std::string& entity() const { return m_entity; }

public Q_SLOTS:
    void accept() override;
    /// Asks first where something was typed.
    void reject() override;

private:
    std::string change() const;
    ChoiceWords labels(const QLineEdit& english) const;
    void look();

    Desk& m_desk;
    SchemaDraft& m_draft;
    std::string m_entity;
    QLineEdit* m_label;
    QLineEdit* m_plural;
    QLineEdit* m_simplified;
    QLineEdit* m_traditional;
    QLineEdit* m_name;
    QListWidget* m_parents;
    ChoiceTable* m_states;
    QLineEdit* m_letter;
    QCheckBox* m_hasActivities;
    QCheckBox* m_hasFiles;
    QCheckBox* m_isInTimeline;
    QCheckBox* m_hasDueDate;
    PlainLabel* m_problem;
    QPushButton* m_save;
    bool m_isNamed = false;
    bool m_isPluralTyped = false;
    std::string m_untouched; ///< change() before anything was typed
};

} // namespace caravan::ui
