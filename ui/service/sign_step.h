// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/visit_report.h"
#include "ui/service/visit_step.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

#include <functional>

namespace caravan::ui {

class FieldRow;
class PlainLabel;
class SignaturePad;

/// The report as the customer reads it, their signature below, and afterwards the sealed report:
/// as a file, by mail, with addenda.
class SignStep : public VisitStep {
    Q_OBJECT

public:
    explicit SignStep(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    bool isDone(const Record& visit) override;
    void load(const Record& visit) override;
    void focusFirst() override;

    SignaturePad& pad() { return *m_pad; }
    QLineEdit& signer() { return *m_name; }
    /// Nothing is signed while this names a field whose text is not saved.
    void setUnsaved(std::function<QString()> unsaved) { m_unsaved = std::move(unsaved); }
    void sign();
    /// Puts a text where an addendum is typed.
    void offerAddendum(const QString& text);

private:
    ReportContext context() const;
    QWidget* buildSigning();
    QWidget* buildSigned();
    void showReport(const Record& visit);
    void showAddenda(const Record& visit);
    void saveAs();
    void mail();
    void addText();

    RecordId m_visit;
    QComboBox* m_language;
    QScrollArea* m_report;
    QStackedWidget* m_stack;
    SignaturePad* m_pad;
    QLineEdit* m_name;
    FieldRow* m_nameRow;
    PlainLabel* m_doubt; ///< about the clock
    PlainLabel* m_problem;
    QPushButton* m_sign;
    PlainLabel* m_seal;
    QVBoxLayout* m_addenda;
    QLineEdit* m_addendum;
    std::string m_shownReport;
    std::function<QString()> m_unsaved;
};

} // namespace caravan::ui
