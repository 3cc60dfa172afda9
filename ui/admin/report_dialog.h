// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QDialog>

#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class PlainLabel;
class TickList;

/// Adds a report of the company about an entity: what it counts or adds up, by what it can be
/// grouped, and as which chart. Accepting puts it into the draft.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(Desk& desk, SchemaDraft& draft, std::string entity, QWidget* parent = nullptr);

    QLineEdit& label() { return *m_labels.front(); }
    QLineEdit& name() { return *m_name; }
    QComboBox& measure() { return *m_measure; }
    TickList& keys() { return *m_keys; }

public Q_SLOTS:
    void accept() override;
    /// Asks first where something was typed.
    void reject() override;

private:
    void addRows(QVBoxLayout& rows);
    void fillIn(const Entity& entity);
    std::string change() const;
    void look();

    Desk& m_desk;
    SchemaDraft& m_draft;
    std::string m_entity;
    std::shared_ptr<const Catalogue> m_base; ///< before this dialog
    std::vector<QLineEdit*> m_labels;        ///< one a language
    QLineEdit* m_name;
    QComboBox* m_measure; ///< data: the field it adds up; empty: it counts
    TickList* m_keys;
    QComboBox* m_chart;
    QComboBox* m_day; ///< data: the field that its period is about
    PlainLabel* m_problem;
    QPushButton* m_save;
    bool m_isNamed = false;  ///< by the person, not from the label
    std::string m_untouched; ///< change() before anything was typed
};

} // namespace caravan::ui
