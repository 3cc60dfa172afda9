// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/service/visit_step.h"

#include <map>

class QAction;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QTimer;

namespace caravan::ui {

class FieldEditor;
class FieldRow;

/// Symptom, cause, what was done, how long it took, and the machine's counter. Saved while typing.
class WorkStep : public VisitStep {
    Q_OBJECT

public:
    explicit WorkStep(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    bool isDone(const Record& visit) override;
    void load(const Record& visit) override;
    void flush() override;
    QString unsaved() const override;
    QString unsavedText() const override;
    void focusFirst() override;

    FieldEditor* editor(const std::string& field) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow(QGridLayout& grid, const char* field, int row, int column, int span);
    void save();
    void takeCounter();
    QList<std::pair<QString, QString>> open() const;
    void recommend(const std::string& entity);

    Record m_opened;
    std::string m_session; ///< saves of one stay at this step become one change
    std::map<std::string, FieldRow*, std::less<>> m_rows;
    std::map<std::string, FieldEditor*, std::less<>> m_editors;
    std::map<std::string, bool, std::less<>> m_touched;
    QLineEdit* m_counter;
    QString m_counterTaken; ///< as it was saved; stays in the field
    QAction* m_tick = nullptr;
    QLineEdit* m_reason;
    FieldRow* m_counterRow;
    FieldRow* m_reasonRow;
    QPushButton* m_task;
    QPushButton* m_lead;
    QTimer* m_typing;
};

} // namespace caravan::ui
