// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/layouts.h"

#include <QObject>

#include <map>
#include <string>

class QGridLayout;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class FieldEditor;
class FieldRow;
class FormView;

/// The fields of a form, laid out as the layout of their entity says: an editor and a row around it
/// for each that the person may read. Knows nothing of the record.
class FormFields : public QObject {
    Q_OBJECT

public:
    using Rows = std::map<std::string, FieldRow*, std::less<>>;
    using Editors = std::map<std::string, FieldEditor*, std::less<>>;

    /// @p form is the parent, and offers its address; the others outlive it.
    FormFields(Desk& desk, const Entity& entity, FormView& form);

    /// Lays out all anew in the language chosen now. @p isBrief: only what a record cannot do
    /// without, and what it is known by. @p isNew: there is no record yet.
    void build(QVBoxLayout& place, bool isBrief, bool isNew);

    /// By field. They belong to the form and live until the next build().
    const Rows& rows() const { return m_rows; }
    const Editors& editors() const { return m_editors; }
    /// Of a field that is shown.
    FieldRow& row(const std::string& field) const { return *m_rows.find(field)->second; }
    FieldEditor& shown(const std::string& field) const { return *m_editors.find(field)->second; }
    /// nullptr where the field is not shown.
    FieldEditor* editor(const std::string& field) const;

Q_SIGNALS:
    /// By hand.
    void edited(const caravan::Field& field);

private:
    Layout::Part briefPart(const Layout& layout) const;
    void addPart(QVBoxLayout& place, const Layout::Part& part, bool isNew);
    void addField(const Field& field, QGridLayout& grid, int columns, bool wide, int& place);
    bool isShown(const Field& field) const;

    Desk& m_desk;
    const Entity& m_entity;
    FormView& m_form;
    Rows m_rows;
    Editors m_editors;
};

} // namespace caravan::ui
