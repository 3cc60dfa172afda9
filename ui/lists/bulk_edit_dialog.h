// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace caravan::ui {

class CountProof;
class FieldEditor;
class PlainLabel;

/// Sets one field of one or many records, after showing what will be what. Records that have the
/// value already, or whose status may not move so, are told apart and left alone. Nothing can be
/// applied before a value is chosen; emptying the field is a choice of its own, and a change of
/// many wants their number typed.
class BulkEditDialog : public QDialog {
    Q_OBJECT

public:
    BulkEditDialog(Desk& desk, const Entity& entity, std::vector<Record> records,
                   QWidget* parent = nullptr);

    /// Once accepted.
    std::vector<Edit> edits() const;

    QPushButton* applyButton() const { return m_apply; }
    QCheckBox* clearBox() const { return m_clear; }
    CountProof* proof() const { return m_proof; }
    FieldEditor* editor() const { return m_editor; }
    QComboBox* fields() const { return m_fields; }

private:
    void showEditor();
    void showPreview();
    bool mayChange(const Record& record, const Value& value) const;
    QString problem();

    Desk& m_desk;
    const Entity& m_entity;
    std::vector<Record> m_records;
    const Field* m_field = nullptr;
    Value m_value;
    QComboBox* m_fields;
    QVBoxLayout* m_place;
    FieldEditor* m_editor = nullptr;
    bool m_isChosen = false; ///< a value was given for the field that is shown
    QCheckBox* m_clear;
    CountProof* m_proof;
    PlainLabel* m_summary;
    QTreeWidget* m_preview;
    QPushButton* m_apply;
};

} // namespace caravan::ui
