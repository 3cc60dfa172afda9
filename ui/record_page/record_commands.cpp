// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_commands.h"

#include "core/actions/clone_record.h"
#include "core/workflow/move_state.h"
#include "ui/lists/related_list.h"
#include "ui/models/removal.h"
#include "ui/models/viewpoint.h"
#include "ui/record_page/details_card.h"
#include "ui/record_page/record_page.h"
#include "ui/record_page/record_tabs.h"
#include "ui/record_page/state_move.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

namespace caravan::ui {

void RecordCommands::edit()
{
    if (m_site.row && m_site.desk.rights().mayUpdate(m_site.row->record)) {
        Q_EMIT m_site.page.routeRequested(Route::edit(m_site.row->record.key()));
    }
}

void RecordCommands::remove()
{
    if (!m_site.row || !m_site.desk.rights().mayRemove(m_site.row->record)) {
        return;
    }
    if (removeAll({m_site.row->record})) {
        Q_EMIT m_site.page.backRequested();
    }
}

bool RecordCommands::removeAll(const std::vector<Record>& records)
{
    const Removed removed = removeRecords(m_site.desk, records, &m_site.page);
    if (!removed.message.isEmpty()) {
        Q_EMIT m_site.page.messageRequested(removed.message, removed.isDone);
    }
    return removed.isDone;
}

void RecordCommands::clone()
{
    if (!m_site.row) {
        return;
    }
    const QString message = RecordPage::tr("%1 cloned").arg(recordTitle(m_site.row->record));
    const auto edits =
        caravan::cloneRecord(m_site.desk.replica(), m_site.row->record, todayOf(m_site.desk));
    const Done saved = edits ? m_site.desk.save(*edits, message) : Done(edits.error());
    Q_EMIT m_site.page.messageRequested(saved ? message : errorText(saved.error(), &m_site.entity),
                                        bool(saved));
    if (saved) {
        Q_EMIT m_site.page.routeRequested(Route::edit({m_site.entity.name, edits->front().id}));
    }
}

void RecordCommands::restore(const RecordKey& key)
{
    const QString message = RecordPage::tr("Restored");
    const Done saved = m_site.desk.save({Edit::restore(key.entity, key.id)}, message);
    Q_EMIT m_site.page.messageRequested(saved ? message : errorText(saved.error(), &m_site.entity),
                                        bool(saved));
}

void RecordCommands::moveTo(const QString& stage)
{
    if (!m_site.row || !m_site.entity.status) {
        return;
    }
    const bool isUndoable = mayMoveBack(m_site.row->record, toStd(stage));
    // What is asked may take a while, and the page goes on.
    const Record record = m_site.row->record;
    const StateMove move =
        caravan::ui::moveTo(m_site.desk, m_site.bench, record, toStd(stage), &m_site.page);
    if (!move.message.isEmpty()) {
        Q_EMIT m_site.page.messageRequested(move.message, move.isDone && isUndoable);
    }
    if (move.form) {
        Q_EMIT m_site.page.routeRequested(*move.form);
    }
}

void RecordCommands::editHere()
{
    if (m_site.details.editHere()) {
        return;
    }
    RelatedList* list = m_site.tabs.listWithFocus();
    const RecordId row = list != nullptr ? list->current() : RecordId{};
    if (row.isNil()) {
        edit();
    } else if (!list->editCell()) {
        Q_EMIT m_site.page.routeRequested(Route::edit({list->entity().name, row}));
    }
}

void RecordCommands::removeHere()
{
    const RelatedList* list = m_site.tabs.listWithFocus();
    if (list == nullptr) {
        remove();
        return;
    }
    std::vector<Record> records;
    for (const RecordId& id : list->selected()) {
        const auto row = m_site.desk.replica().find(list->entity().name, id);
        if (row && m_site.desk.rights().mayRemove(row->record)) {
            records.push_back(row->record);
        }
    }
    if (records.empty()) {
        Q_EMIT m_site.page.messageRequested(RecordPage::tr("Select records first."), false);
        return;
    }
    removeAll(records);
}

} // namespace caravan::ui
