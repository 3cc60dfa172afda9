// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/field_conversion.h"
#include "core/admin/schema_draft.h"

#include <QDialog>

#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTimer;
class QVBoxLayout;

namespace caravan::ui {

class ChoiceTable;
class Desk;
class FieldRow;
class PlainLabel;

/// Another type for a field: which values the new field takes and which it cannot, before anything
/// is done. Accepting puts the new field and the hiding of the old one into the draft; the values
/// follow once they are published (SchemaPage).
class ConversionDialog : public QDialog {
    Q_OBJECT

public:
    ConversionDialog(Desk& desk, SchemaDraft& draft, std::string entity, std::string field,
                     QWidget* parent = nullptr);

    QComboBox& type() { return *m_type; }
    QLineEdit& name() { return *m_name; }
    ChoiceTable& choices() { return *m_choices; }
    const ConversionPlan& plan() const { return m_plan; }
    QTableWidget& misses() { return *m_misses; }

    /// Reads the values now instead of when typing pauses.
    void count();

public Q_SLOTS:
    void accept() override;
    /// Asks first where something was typed.
    void reject() override;

private:
    void addRows(QVBoxLayout& rows);
    void suggestChoices();
    FieldConversion conversion() const;
    std::vector<std::string> changes() const;
    /// Checks what was chosen at once, and reads the values when typing pauses.
    void look();
    void showPlan();

    Desk& m_desk;
    SchemaDraft& m_draft;
    std::string m_entity;
    std::string m_field;
    std::shared_ptr<const Catalogue> m_base;  ///< before this dialog
    std::shared_ptr<const Catalogue> m_shown; ///< with the new field; nullptr while it does not fit
    ConversionPlan m_plan;
    QComboBox* m_type;
    QLineEdit* m_name;
    QComboBox* m_target;
    ChoiceTable* m_choices;
    FieldRow* m_targetRow = nullptr;
    FieldRow* m_choicesRow = nullptr;
    PlainLabel* m_summary;
    QTableWidget* m_misses;
    PlainLabel* m_problem;
    QTimer* m_counting;
    QPushButton* m_save;
    std::vector<std::string> m_untouched; ///< changes() before anything was typed
};

} // namespace caravan::ui
