// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"
#include "ui/admin/field_changes.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace caravan::ui {

class AccessChoice;
class ChoiceTable;
class Desk;
class FieldRow;
class FormPreview;
class PlainLabel;
class TargetList;

/// Adds a field to an entity, or changes one: what it is called, what it holds and where it stands,
/// beside the form as it becomes with it. What is the product's can only be called otherwise.
/// Accepting puts the changes into the draft.
class FieldDialog : public QDialog {
    Q_OBJECT

public:
    /// @p field: the one to change; empty for a new one.
    FieldDialog(Desk& desk, SchemaDraft& draft, std::string entity, std::string field,
                QWidget* parent = nullptr);

    QLineEdit& label() { return *m_labels.front(); }
    QLineEdit& name() { return *m_name; }
    QComboBox& type() { return *m_type; }
    ChoiceTable& choices() { return *m_choices; }
    AccessChoice& access() { return *m_access; }
    QLineEdit& hint() { return *m_hint; }
    const FormPreview& preview() const { return *m_preview; }

public Q_SLOTS:
    void accept() override;
    /// Asks first where something was typed.
    void reject() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillIn(const Field& field);
    void addRows(QVBoxLayout& rows);
    /// What accepting adds to the draft, in order.
    std::vector<std::string> changes() const;
    TypedField typed() const;
    void look();
    QString labelNote(const std::string& label) const;
    void draw();
    void suggestName();

    Desk& m_desk;
    SchemaDraft& m_draft;
    std::string m_entity;
    std::string m_field;
    std::shared_ptr<const Catalogue> m_base;  ///< before this dialog
    std::shared_ptr<const Catalogue> m_shown; ///< with what is typed, as far as it can be
    std::vector<QLineEdit*> m_labels;         ///< one a language
    QLineEdit* m_name;
    QComboBox* m_type;
    QComboBox* m_section;
    QComboBox* m_target;
    TargetList* m_targets; ///< of a link: those that are ticked
    ChoiceTable* m_choices;
    QLineEdit* m_hint;
    AccessChoice* m_access;
    QCheckBox* m_isRequired;
    QCheckBox* m_isFact;
    QCheckBox* m_isColumn;
    FieldRow* m_targetRow = nullptr;
    FieldRow* m_targetsRow = nullptr;
    FieldRow* m_choicesRow = nullptr;
    PlainLabel* m_problem;
    FormPreview* m_preview;
    QScrollArea* m_right;
    QTimer* m_drawing; ///< the preview is made anew when typing pauses
    QPushButton* m_save;
    bool m_isNamed = false;               ///< by the person, not from the label
    std::vector<std::string> m_untouched; ///< changes() before anything was typed
};

} // namespace caravan::ui
