// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/reassign.h"
#include "ui/models/desk.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace caravan::ui {

class FieldEditor;
class PlainLabel;

/// Hands records over to another person, after showing what goes along.
class ReassignDialog : public QDialog {
    Q_OBJECT

public:
    /// @p records: at least one, all of @p entity.
    ReassignDialog(Desk& desk, const Entity& entity, std::vector<Record> records,
                   QWidget* parent = nullptr);

    /// What takes work of its owner along (Entity::handOver).
    static bool isFor(const Entity& entity);

    void setPerson(const RecordId& user);
    /// Whether records of @p entity go along.
    void setAlong(const std::string& entity, bool isOn);
    /// Once accepted.
    const std::vector<Edit>& edits() const { return m_plan.edits; }
    /// How many of the records asked for are handed over.
    int count() const;

private:
    void showPreview();
    void addLine(const QString& what, const QString& from, int count);

    Desk& m_desk;
    const Entity& m_entity;
    std::vector<Record> m_records;
    ReassignPlan m_plan;
    FieldEditor* m_person;
    std::map<std::string, QCheckBox*> m_along; ///< by entity
    PlainLabel* m_summary;
    QTreeWidget* m_preview;
    QPushButton* m_apply;
};

} // namespace caravan::ui
