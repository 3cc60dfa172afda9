// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/service/visit_step.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class FieldEditor;
class FieldRow;
class PlainLabel;
class VanStock;

/// The parts that were put in: out of a van or a warehouse, or just named.
class PartsStep : public VisitStep {
    Q_OBJECT

public:
    explicit PartsStep(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    bool isDone(const Record& visit) override;
    void load(const Record& visit) override;
    QString unsaved() const override;
    QString unsavedText() const override;
    void focusFirst() override;

    FieldEditor* stock() const { return m_stock; }
    void add();
    /// Out of the van, without a word.
    void take(const RecordId& stock, const Decimal& quantity);

private:
    void showUsed(const Record& visit);
    void sendBack(const Record& part);

    RecordId m_visit;
    std::vector<std::pair<RecordId, Revision>> m_shown; ///< what the list below says
    bool m_isShown = false;
    VanStock* m_van;
    QWidget* m_form;
    FieldEditor* m_stock;
    QLineEdit* m_name;
    QLineEdit* m_quantity;
    QLineEdit* m_in;
    QLineEdit* m_out;
    QLineEdit* m_reason;
    FieldRow* m_stockRow;
    FieldRow* m_nameRow;
    FieldRow* m_quantityRow;
    FieldRow* m_reasonRow;
    QPushButton* m_add;
    QVBoxLayout* m_used;
};

} // namespace caravan::ui
