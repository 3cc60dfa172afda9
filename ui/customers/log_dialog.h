// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/about_record.h"
#include "ui/models/desk.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace caravan::ui {

class FieldEditor;
class PlainLabel;

/// What was said, noted beside the record it is about: the words, of a call how it ended, and the
/// next step with its day. Everything else is known already or can be added later.
class LogDialog : public QDialog {
    Q_OBJECT

public:
    /// @p kind: "call" or "note". @p about: what it refers to. @p subject: of a call without words.
    /// @p draft: the name under which what is typed is kept until it is saved; what was kept is
    /// there again.
    LogDialog(Desk& desk, const std::string& kind, Preset about, const QString& subject,
              const QString& draft, QWidget* parent = nullptr);
    ~LogDialog() override;

    /// The activity, and the task that follows where one was named; the activity first.
    std::vector<Edit> edits() const;

    QString words() const;
    /// What was typed is saved.
    void forgetDraft();

    void accept() override;
    QPlainTextEdit* notes() const { return m_notes; }
    QLineEdit* nextStep() const { return m_next; }
    FieldEditor* nextDay() const { return m_day; }

private:
    void showState();
    void keepDraft();
    std::string subject() const;

    Desk& m_desk;
    std::string m_kind;
    Preset m_about;
    QString m_subject;
    QString m_draft;
    QTimer* m_keeping;
    QButtonGroup* m_outcomes;
    QPlainTextEdit* m_notes;
    QLineEdit* m_next;
    FieldEditor* m_day;
    PlainLabel* m_problem;
    QPushButton* m_save;
};

} // namespace caravan::ui
