// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QDialog>

#include <string>
#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class PlainLabel;

/// What an entity, a section of its form or a report is called, in each language; also of a section
/// that is still to be made. Accepting puts the change into the draft.
class LabelDialog : public QDialog {
    Q_OBJECT

public:
    enum class What { entity, section, newSection, report };

    /// @p section: the one to relabel; or that report.
    LabelDialog(Desk& desk, SchemaDraft& draft, What what, std::string entity, std::string section,
                QWidget* parent = nullptr);

    QLineEdit& label() { return *m_labels.front(); }
    QLineEdit& name() { return *m_name; }

public Q_SLOTS:
    void accept() override;
    /// Asks first where something was typed.
    void reject() override;

private:
    void addRows(QVBoxLayout& rows);
    std::string change() const;
    void look();

    Desk& m_desk;
    SchemaDraft& m_draft;
    What m_what;
    std::string m_entity;
    std::string m_section;
    std::shared_ptr<const Catalogue> m_base; ///< before this dialog
    std::vector<QLineEdit*> m_labels;        ///< one a language
    std::vector<QLineEdit*> m_plurals;       ///< of an entity
    QLineEdit* m_name;                       ///< of a new section
    PlainLabel* m_problem;
    QPushButton* m_save;
    bool m_isNamed = false;  ///< by the person, not from the label
    std::string m_untouched; ///< change() before anything was typed
};

} // namespace caravan::ui
