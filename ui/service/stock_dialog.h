// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

namespace caravan::ui {

class FieldEditor;
class FieldRow;

/// Asks how much of a part came in, goes elsewhere or was counted, and writes it.
class StockDialog : public QDialog {
    Q_OBJECT

public:
    enum class Kind { receive, transfer, count };

    StockDialog(Desk& desk, Kind kind, const Record& stock, QWidget* parent = nullptr);

    FieldEditor* quantity() const { return m_quantity; }
    FieldEditor* location() const { return m_location; } ///< of transfer, else nullptr
    FieldEditor* reason() const { return m_reason; }
    FieldRow* reasonRow() const { return m_reasonRow; }
    /// What was done, for the message with "Undo".
    const QString& message() const { return m_message; }

    void accept() override;

private:
    Result<std::vector<Edit>> edits();

    Desk& m_desk;
    Kind m_kind;
    Record m_stock;
    FieldEditor* m_quantity;
    FieldRow* m_quantityRow;
    FieldEditor* m_location = nullptr;
    FieldRow* m_locationRow = nullptr;
    FieldEditor* m_reason;
    FieldRow* m_reasonRow;
    QString m_message;
};

} // namespace caravan::ui
