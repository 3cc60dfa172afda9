// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/customers/composed.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class FieldEditor;
class OutcomeChips;
class PlainLabel;

/// What the composer asks of one kind of activity at a time: two fields, of a call or a meeting how
/// it ended too.
class ComposerFields : public QWidget {
    Q_OBJECT

public:
    explicit ComposerFields(Desk& desk, QWidget* parent = nullptr);

    /// Asks for what belongs to a kind; the keyboard goes where one begins to type.
    void showFor(const std::string& kind);
    void retranslate();
    Composed composed() const;
    /// Empties them; the day is tomorrow.
    void clear();
    /// What is typed as one text, empty where nothing is; and back.
    QString draft() const;
    void setDraft(const QString& text);
    /// Who may have been spoken with: the people of a company. Empty: nobody is asked for.
    void setPeople(const std::vector<Record>& people);
    /// Says what is wrong until something is typed.
    void setProblem(const QString& problem);
    /// A day that cannot be read is told, and gets the keyboard.
    bool checkDay();

    QPlainTextEdit& words() { return *m_words; }
    QLineEdit& subject() { return *m_subject; }
    QLineEdit& address() { return *m_address; }
    QLineEdit& nextStep() { return *m_next; }
    QComboBox& person() { return *m_person; }
    FieldEditor& day() { return *m_day; }
    OutcomeChips& outcomes() { return *m_outcomes; }

Q_SIGNALS:
    void edited();

private:
    bool isOf(std::initializer_list<const char*> kinds) const;
    void nameFields();

    Desk& m_desk;
    std::string m_kind;
    OutcomeChips* m_outcomes;
    QComboBox* m_person;
    QLineEdit* m_address;
    QLineEdit* m_subject;
    QPlainTextEdit* m_words;
    QWidget* m_line; ///< of the subject, or the next step, and its day
    QVBoxLayout* m_rows;
    QLineEdit* m_next;
    FieldEditor* m_day;
    PlainLabel* m_problem;
};

} // namespace caravan::ui
