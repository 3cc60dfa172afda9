// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_page.h"

#include "core/actions/clone_record.h"
#include "core/workflow/move_state.h"
#include "ui/forms/conflict_dialog.h"
#include "ui/lists/related_list.h"
#include "ui/models/about_record.h"
#include "ui/models/conflict_values.h"
#include "ui/models/mail.h"
#include "ui/models/removal.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QDesktopServices>

#include <algorithm>

namespace caravan::ui {

void RecordPage::editRecord()
{
    if (m_row && mayWrite()) {
        Q_EMIT routeRequested(Route::edit(key()));
    }
}

void RecordPage::apply(const std::vector<Edit>& edits, const QString& message)
{
    const Done saved = m_desk.save(edits, message);
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &m_entity), bool(saved));
}

void RecordPage::removeRecord()
{
    if (!m_row || !m_desk.rights().mayRemove(m_row->record)) {
        return;
    }
    const Removed removed = removeRecords(m_desk, {m_row->record}, this);
    if (!removed.message.isEmpty()) {
        Q_EMIT messageRequested(removed.message, removed.isDone);
    }
    if (removed.isDone) {
        Q_EMIT backRequested();
    }
}

void RecordPage::cloneRecord()
{
    if (!m_row) {
        return;
    }
    const auto edits = caravan::cloneRecord(m_desk.replica(), m_row->record, todayOf(m_desk));
    const Done saved = edits ? m_desk.save(*edits, tr("%1 cloned").arg(recordTitle(m_row->record)))
                             : Done(edits.error());
    if (!saved) {
        Q_EMIT messageRequested(errorText(saved.error(), &m_entity), false);
        return;
    }
    Q_EMIT messageRequested(tr("%1 cloned").arg(recordTitle(m_row->record)), true);
    Q_EMIT routeRequested(Route::edit({m_entity.name, edits->front().id}));
}

void RecordPage::restoreRecord()
{
    Edit edit = Edit::restore(m_entity.name, m_id);
    apply({edit}, tr("Restored"));
}

std::optional<QString> RecordPage::refusalOf(const std::string& state)
{
    for (const StateRule& rule : m_bench.stateRules()) {
        if (rule.refusal && rule.appliesTo(m_entity)) {
            if (auto why = rule.refusal(m_desk, m_row->record, state)) {
                return why;
            }
        }
    }
    return std::nullopt;
}

StateChange RecordPage::changeTo(const std::string& state)
{
    for (const StateRule& rule : m_bench.stateRules()) {
        if (rule.change && rule.appliesTo(m_entity)) {
            return rule.change(m_desk, m_row->record, state);
        }
    }
    return {lackingIn(m_row->record, state), {{m_entity.status->field, Value(state)}}};
}

void RecordPage::moveTo(const QString& stage)
{
    if (!m_row || !m_entity.status) {
        return;
    }
    const Field& field = *m_entity.field(m_entity.status->field);
    const std::string to = toStd(stage);
    const Choice* choice = field.choice(to);
    const QString name = choice ? labelText(choice->labels) : stage;
    if (!mayWrite() || !mayMove(m_row->record, to)) {
        Q_EMIT messageRequested(tr("It cannot move to “%1” from here.").arg(name), false);
        return;
    }
    if (const auto why = refusalOf(to)) {
        Q_EMIT messageRequested(*why, false);
        return;
    }
    StateChange change = changeTo(to);
    QStringList missing;
    for (const Field* lacking : change.missing) {
        missing.append(labelText(lacking->labels));
    }
    if (!missing.isEmpty()) {
        Q_EMIT messageRequested(tr("“%1” needs first: %2").arg(name, joinedText(missing)), false);
        Route route = Route::edit(key());
        route.preset = change.values;
        Q_EMIT routeRequested(route);
        return;
    }
    QString message = tr("%1: %2", "field: new value").arg(labelText(field.labels), name);
    if (const auto closed = change.values.find("close_date"); closed != change.values.end()) {
        message += tr(", closed on %1", "date").arg(toQString(textOf(closed->second)));
    }
    const Result<Edit> moved = moveState(m_row->record, to, std::move(change.values));
    if (!moved) {
        Q_EMIT messageRequested(errorText(moved.error(), &m_entity), false);
        return;
    }
    apply({*moved}, message);
}

/// Through the buttons that note what was written; where nobody does, only written.
void RecordPage::writeMail(const QString& address)
{
    const bool isTaken = std::any_of(m_tools.begin(), m_tools.end(),
                                     [&](RecordTools* tools) { return tools->writeMail(address); });
    if (!isTaken) {
        QDesktopServices::openUrl(mailUrl(address, {}, {}));
    }
}

void RecordPage::performByTools(Verb verb)
{
    for (RecordTools* tools : m_tools) {
        if (tools->perform(verb)) {
            return;
        }
    }
}

std::optional<std::int64_t> RecordPage::placeInTrail()
{
    if (m_desk.trail().entity != m_entity.name) {
        return std::nullopt;
    }
    const auto at = m_desk.replica().position(m_desk.trail(), m_id);
    return at ? *at : std::nullopt;
}

void RecordPage::step(int by)
{
    const std::optional<std::int64_t> at = placeInTrail();
    if (!at || *at + by < 0) {
        return;
    }
    const auto rows = m_desk.replica().select(m_desk.trail(), *at + by, 1);
    if (rows && !rows->empty()) {
        Q_EMIT routeRequested(Route::record(rows->front().record.key()));
    }
}

void RecordPage::createRelated(const RelatedTab& tab)
{
    Preset preset = m_row ? presetAbout(m_row->record, *tab.entity) : Preset();
    preset[tab.field->name] = referenceTo(*tab.field, key());
    Q_EMIT routeRequested(Route::create(tab.entity->name, std::move(preset)));
}

void RecordPage::openEntry(const QModelIndex& index)
{
    if (m_timeline->canOpen(index.row())) {
        Q_EMIT routeRequested(Route::record(m_timeline->keyAt(index.row())));
    }
}

void RecordPage::settle(const QModelIndex& index, int action)
{
    const RecordKey conflict = m_timeline->keyAt(index.row());
    const auto row = m_desk.replica().find(conflict.entity, conflict.id);
    if (!row) {
        return;
    }
    const ConflictValues values(m_desk.replica(), m_entity, row->record);
    Result<std::vector<Edit>> edits = std::vector<Edit>{};
    if (action < values.actions().size()) {
        edits = settling(m_desk, row->record, action == 0 && values.canTakeOther());
    } else if (ConflictDialog dialog(m_desk, m_row->record, row->record, this);
               dialog.exec() == QDialog::Accepted) {
        edits = settling(m_desk, row->record, dialog.value());
    }
    if (!edits) {
        Q_EMIT messageRequested(errorText(edits.error(), &m_entity), false);
    } else if (!edits->empty()) {
        apply(*edits, tr("Settled: %1").arg(values.title()));
    }
}

} // namespace caravan::ui
