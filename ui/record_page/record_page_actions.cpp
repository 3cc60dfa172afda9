// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_page.h"

#include "core/actions/clone_record.h"
#include "core/workflow/move_state.h"
#include "ui/forms/conflict_dialog.h"
#include "ui/lists/related_list.h"
#include "ui/models/conflict_values.h"
#include "ui/models/mail.h"
#include "ui/models/removal.h"
#include "ui/models/viewpoint.h"
#include "ui/record_page/log_dialog.h"
#include "ui/record_page/mail_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

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
        Q_EMIT messageRequested(tr("It cannot go to “%1” from here.").arg(name), false);
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

std::map<std::string, Value, std::less<>> RecordPage::about(const Entity& entity)
{
    std::map<std::string, Value, std::less<>> preset;
    if (!m_row) {
        return preset;
    }
    const Record& record = m_row->record;
    for (const Field& field : entity.fields) {
        const bool isSubject =
            m_entity.role == EntityRole::work || m_entity.role == EntityRole::part;
        if (isSubject && field.mayReferTo(m_entity.name)) {
            preset[field.name] = referenceTo(field, record.key());
        }
    }
    // A call about a deal is also one about its account and its contact.
    for (const Field& field : entity.fields) {
        const Field* same = m_entity.field(field.name);
        if (field.type == FieldType::reference && same && same->target == field.target &&
            field.target != "user" && field.target != "team" && preset.count(field.name) == 0 &&
            !isEmpty(record.value(field.name))) {
            preset[field.name] = record.value(field.name);
        }
    }
    return preset;
}

void RecordPage::logActivity(const QString& kind)
{
    auto preset = about(m_desk.catalogue().at("activity"));
    if (preset.empty()) {
        return;
    }
    if (kind == QLatin1String("call") || kind == QLatin1String("note")) {
        noteSaid(toStd(kind), std::move(preset));
        return;
    }
    preset["kind"] = toStd(kind);
    preset["start"] = formatDateTime(m_desk.now());
    preset["status"] = std::string("done");
    Q_EMIT routeRequested(Route::create("activity", std::move(preset)));
}

/// One stays with the customer: what was said is noted in a small dialog over the record. What was
/// typed into one that is closed is there again the next time.
void RecordPage::noteSaid(const std::string& kind, std::map<std::string, Value, std::less<>> preset)
{
    if (!m_desk.rights().mayCreate(m_desk.catalogue().at("activity"))) {
        return;
    }
    const bool isCall = kind == "call";
    LogDialog dialog(m_desk, kind, std::move(preset),
                     isCall ? tr("Call: %1").arg(recordTitle(m_row->record)) : tr("Note"),
                     toQString(kind + "/" + m_row->record.id.toString()), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const std::vector<Edit> edits = dialog.edits();
    const QString message = isCall ? tr("Call logged") : tr("Note saved");
    const Done saved = m_desk.save(edits, message);
    if (!saved) {
        Q_EMIT messageRequested(errorText(saved.error(), &m_desk.catalogue().at("activity")),
                                false);
        return;
    }
    dialog.forgetDraft();
    Q_EMIT madeRequested(message, {"activity", edits.front().id});
}

void RecordPage::writeMail(const QString& address)
{
    auto preset = about(m_desk.catalogue().at("activity"));
    if (preset.empty() || !m_desk.rights().mayCreate(m_desk.catalogue().at("activity"))) {
        QDesktopServices::openUrl(mailUrl(address, {}, {}));
        return;
    }
    MailDialog dialog(address, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (!QDesktopServices::openUrl(mailUrl(address, dialog.subject(), dialog.text()))) {
        QGuiApplication::clipboard()->setText(address);
        Q_EMIT messageRequested(tr("No program here takes mails; the address was copied."), false);
        return;
    }
    Edit edit = Edit::create("activity", m_desk.replica().newId(), std::move(preset));
    edit.set["kind"] = std::string("mail");
    edit.set["status"] = std::string("done");
    edit.set["start"] = formatDateTime(m_desk.now());
    edit.set["subject"] = toStd(dialog.subject());
    if (!dialog.text().isEmpty()) {
        edit.set["notes"] = toStd(dialog.text());
    }
    apply({edit}, tr("Mail noted"));
}

void RecordPage::logVisit()
{
    auto preset = about(m_desk.catalogue().at("visit"));
    if (!preset.empty()) {
        Q_EMIT routeRequested(Route::create("visit", std::move(preset)));
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

void RecordPage::createRelated(const RelatedList& list)
{
    auto preset = about(list.entity());
    preset[list.field().name] = referenceTo(list.field(), {m_entity.name, m_id});
    Q_EMIT routeRequested(Route::create(list.entity().name, std::move(preset)));
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
