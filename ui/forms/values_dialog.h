// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/store/edit.h"

#include <QDialog>

#include <optional>
#include <utility>
#include <vector>

namespace caravan::ui {

class Desk;
class FieldEditor;
class FieldRow;

/// What is asked before something is done with a record.
struct ValuesAsked {
    QString title;
    QString why; ///< above the fields
    std::vector<const Field*> fields;
    std::vector<const Field*> required; ///< those of `fields` that may not be left empty
    QString verb;                       ///< on the button
};

/// What is asked before a record may stand in a state: @p required first of all, and of @p fields
/// what one likes to say; none of these: only what is required.
ValuesAsked stateQuestion(const QString& state, std::vector<const Field*> required,
                          std::vector<const Field*> fields = {});

/// Asks for a few values of one record instead of opening its whole form. Saves nothing.
class ValuesDialog : public QDialog {
    Q_OBJECT

public:
    /// What stands in the record is in the editors at first. The fields outlive it.
    ValuesDialog(Desk& desk, const Record& record, const ValuesAsked& asked, QWidget* parent);

    /// What was entered and is not empty; nothing before it was accepted.
    const FieldValues& values() const { return m_values; }
    /// nullptr where the field is not asked for.
    FieldEditor* editor(const std::string& field) const;

    void accept() override;

private:
    const Entity& m_entity;
    std::vector<const Field*> m_required;
    std::vector<std::pair<FieldEditor*, FieldRow*>> m_rows;
    FieldValues m_values;
};

/// What @p record lacks for @p state, which people call @p name, asked for; nothing is asked where
/// nothing is lacking or it cannot go there. No answer: the person changed their mind.
std::optional<FieldValues> askedForState(Desk& desk, const Record& record, const std::string& state,
                                         const QString& name, QWidget* parent);

} // namespace caravan::ui
