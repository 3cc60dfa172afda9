// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/about_record.h"
#include "ui/workbench/record_parts.h"

#include <optional>

class QToolButton;

namespace caravan::ui {

/// What one does with the people a record is about: note a call or a word, plan a visit, write a
/// mail. Of records that activities or visits can be about; elsewhere nothing shows.
class ContactTools : public RecordTools {
    Q_OBJECT

public:
    explicit ContactTools(Desk& desk);

    void setRecord(const Record& record) override;
    void retranslate() override;
    bool perform(Verb verb) override;
    bool writeMail(const QString& address) override;

public Q_SLOTS:
    /// One stays with the customer: what was said is noted in a small dialog over the page. What
    /// was typed into one that is closed is there again the next time.
    void logCall();
    void writeNote();
    /// In the form of a new visit.
    void planVisit();

private:
    enum class Said { call, note };

    void noteSaid(Said what);
    /// Empty where nothing of that kind can be made about the record.
    Preset about(const Entity& kind) const;
    const Entity& activity() const;
    const Entity& visit() const;

    Desk& m_desk;
    std::optional<Record> m_record;
    QToolButton* m_call;
    QToolButton* m_note;
    QToolButton* m_visit;
};

} // namespace caravan::ui
