// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/customers/composed.h"
#include "ui/workbench/record_parts.h"

#include <map>
#include <optional>

class QPushButton;
class QTimer;
class QToolButton;

namespace caravan::ui {

class ComposerFields;
class PlainLabel;

/// Above the timeline of a record: notes a word, a call or a meeting with its next step, adds a
/// task, begins a mail. One line until a kind is picked; Ctrl+Enter saves and stays with the
/// record, Esc puts it away. What was typed is kept until it is saved, and is there again when the
/// record is opened the next time. Of records that activities can be about; elsewhere nothing
/// shows.
class Composer : public RecordTools {
    Q_OBJECT

public:
    explicit Composer(Desk& desk);
    ~Composer() override;

    void setRecord(const Record& record) override;
    void retranslate() override;
    bool perform(Verb verb) override;
    bool writeMail(const QString& address) override;

    ComposerFields& fields() { return *m_fields; }
    QPushButton& saveButton() { return *m_save; }
    /// Of a kind of activity; nullptr where the company does not use it.
    QToolButton* button(const std::string& kind) const;
    /// Empty while it is put away.
    const std::string& kind() const { return m_kind; }

public Q_SLOTS:
    /// Makes ready for a kind, with what was typed for it before, and takes the keyboard.
    void begin(const std::string& kind);
    void save();
    void putAway();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void lay();
    void showKind(const std::string& kind);
    void restore();
    void keep();
    QString draftName(const std::string& kind) const;
    Preset about() const;
    QString addressOf(const Record& record) const;
    std::vector<Record> peopleOf(const Record& record) const;
    void log(const Composed& now);

    Desk& m_desk;
    std::optional<Record> m_record;
    std::string m_kind;
    std::map<std::string, QToolButton*> m_kinds;
    QTimer* m_keeping;
    QWidget* m_body;
    ComposerFields* m_fields;
    PlainLabel* m_hint;
    QPushButton* m_save;
};

} // namespace caravan::ui
