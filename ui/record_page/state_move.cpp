// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/state_move.h"

#include "core/workflow/move_state.h"
#include "ui/forms/values_dialog.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr std::size_t kAskedMost = 5; ///< in a dialog; more are filled in in the form

struct Moving {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::StateMove)
};

std::optional<QString> refusalOf(Desk& desk, const Workbench& bench, const Record& record,
                                 const std::string& state)
{
    for (const StateRule& rule : bench.stateRules()) {
        if (rule.refusal && rule.appliesTo(*record.entity)) {
            if (auto why = rule.refusal(desk, record, state)) {
                return why;
            }
        }
    }
    return std::nullopt;
}

/// Of the first rule that has a problem; else of all.
StateRule::Along alongWith(Desk& desk, const Workbench& bench, const Record& record,
                           const std::string& state)
{
    StateRule::Along all;
    for (const StateRule& rule : bench.stateRules()) {
        if (rule.along && rule.appliesTo(*record.entity)) {
            StateRule::Along one = rule.along(desk, record, state);
            if (one.problem) {
                return one;
            }
            all.edits.insert(all.edits.end(), one.edits.begin(), one.edits.end());
        }
    }
    return all;
}

StateChange changeTo(Desk& desk, const Workbench& bench, const Record& record,
                     const std::string& state)
{
    for (const StateRule& rule : bench.stateRules()) {
        if (rule.change && rule.appliesTo(*record.entity)) {
            return rule.change(desk, record, state);
        }
    }
    return {lackingIn(record, state), {{record.entity->status->field, Value(state)}}};
}

/// Asks for what is missing, and for what belongs to it. False: the person changed their mind.
bool ask(Desk& desk, const Record& record, const QString& name, StateChange& change,
         QWidget* parent)
{
    ValuesDialog dialog(desk, record, stateQuestion(name, change.missing, change.asked), parent);
    if (dialog.exec() != QDialog::Accepted) {
        return false;
    }
    for (const auto& [field, value] : dialog.values()) {
        change.values[field] = value; // a day that was typed is meant
    }
    return true;
}

} // namespace

StateMove moveTo(Desk& desk, const Workbench& bench, const Record& record, const std::string& state,
                 QWidget* parent)
{
    const Entity& entity = *record.entity;
    const Field& field = *entity.field(entity.status->field);
    const Choice* choice = field.choice(state);
    const QString name = choice ? labelText(choice->labels) : toQString(state);
    if (!desk.rights().mayUpdate(record) || !mayMove(record, state)) {
        return {Moving::tr("It cannot move to “%1” from here.").arg(name)};
    }
    if (const auto why = refusalOf(desk, bench, record, state)) {
        return {*why};
    }
    StateChange change = changeTo(desk, bench, record, state);
    QStringList missing;
    for (const Field* lacking : change.missing) {
        missing.append(labelText(lacking->labels));
    }
    const std::size_t count = std::max(change.asked.size(), change.missing.size());
    if (count > 0 && count <= kAskedMost && !ask(desk, record, name, change, parent)) {
        return {};
    }
    if (count > kAskedMost && !missing.isEmpty()) {
        Route form = Route::edit(record.key());
        form.preset = change.values;
        return {Moving::tr("“%1” first needs: %2").arg(name, joinedText(missing)), false, form};
    }
    QString message = Moving::tr("%1: %2", "field: new value").arg(labelText(field.labels), name);
    if (const auto closed = change.values.find("close_date"); closed != change.values.end()) {
        message += Moving::tr(", closed on %1", "date").arg(toQString(textOf(closed->second)));
    }
    const Result<Edit> moved = moveState(record, state, std::move(change.values));
    StateRule::Along along = moved ? alongWith(desk, bench, record, state) : StateRule::Along{};
    if (along.problem) {
        return {*along.problem};
    }
    Done saved = moved ? done() : Done(moved.error());
    if (moved) {
        along.edits.push_back(*moved);
        saved = desk.save(along.edits, message);
    }
    return {saved ? message : errorText(saved.error(), &entity), bool(saved)};
}

} // namespace caravan::ui
