// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "ui/imports/sheet_head.h"
#include "ui/models/desk.h"

#include <QTableWidget>

#include <string>
#include <vector>

class QComboBox;

namespace caravan::ui {

/// The columns of a file, each with an example and a choice of the field that it becomes.
class ImportColumns : public QTableWidget {
    Q_OBJECT

public:
    ImportColumns(Desk& desk, const Entity& entity, QWidget* parent = nullptr);

    const SheetHead& head() const { return m_head; }
    /// Begins anew with the fields that the headings suggest.
    void setHead(SheetHead head);

    QComboBox* fieldOf(int column) const; ///< its data: the field's name, empty: left out
    const Field* fieldAt(int column) const;
    std::string partAt(int column) const; ///< "given" or "family" of a name, or empty
    /// By its heading; nullptr where it is left out, or there is none.
    const Field* fieldOfColumn(const std::string& column) const;
    /// Accounts of contacts and the like, in a column by their names, where the user may create
    /// them; else nullptr.
    const Field* targetField() const;
    /// Those that become a field; @p makesTargets: what the target field names is created where it
    /// is missing.
    std::vector<ImportColumn> mapped(bool makesTargets) const;

Q_SIGNALS:
    void chosen();

private:
    QComboBox* makeChoices(const std::string& column) const;

    Desk& m_desk;
    const Entity& m_entity;
    SheetHead m_head;
};

} // namespace caravan::ui
