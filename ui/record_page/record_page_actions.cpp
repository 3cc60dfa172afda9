// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What is done about the record of a page, or about what its lists have selected.
#include "ui/record_page/record_page.h"

#include "core/actions/clone_record.h"
#include "core/workflow/move_state.h"
#include "ui/lists/related_list.h"
#include "ui/models/removal.h"
#include "ui/models/viewpoint.h"
#include "ui/record_page/details_card.h"
#include "ui/record_page/record_tabs.h"
#include "ui/record_page/state_move.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

namespace caravan::ui {

void RecordPage::editRecord()
{
    if (m_row && m_desk.rights().mayUpdate(m_row->record)) {
        Q_EMIT routeRequested(Route::edit(key()));
    }
}

void RecordPage::removeRecord()
{
    if (!m_row || !m_desk.rights().mayRemove(m_row->record)) {
        return;
    }
    if (remove({m_row->record})) {
        Q_EMIT backRequested();
    }
}

bool RecordPage::remove(const std::vector<Record>& records)
{
    const Removed removed = removeRecords(m_desk, records, this);
    if (!removed.message.isEmpty()) {
        Q_EMIT messageRequested(removed.message, removed.isDone);
    }
    return removed.isDone;
}

void RecordPage::cloneRecord()
{
    if (!m_row) {
        return;
    }
    const QString message = tr("%1 cloned").arg(recordTitle(m_row->record));
    const auto edits = caravan::cloneRecord(m_desk.replica(), m_row->record, todayOf(m_desk));
    const Done saved = edits ? m_desk.save(*edits, message) : Done(edits.error());
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &m_entity), bool(saved));
    if (saved) {
        Q_EMIT routeRequested(Route::edit({m_entity.name, edits->front().id}));
    }
}

void RecordPage::restoreRecord()
{
    const QString message = tr("Restored");
    const Done saved = m_desk.save({Edit::restore(m_entity.name, m_id)}, message);
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &m_entity), bool(saved));
}

void RecordPage::moveTo(const QString& stage)
{
    if (!m_row || !m_entity.status) {
        return;
    }
    const bool isUndoable = mayMoveBack(m_row->record, toStd(stage));
    const Record record = m_row->record; // what is asked may take a while, and the page goes on
    const StateMove move = caravan::ui::moveTo(m_desk, m_bench, record, toStd(stage), this);
    if (!move.message.isEmpty()) {
        Q_EMIT messageRequested(move.message, move.isDone && isUndoable);
    }
    if (move.form) {
        Q_EMIT routeRequested(*move.form);
    }
}

void RecordPage::editHere()
{
    if (m_details->editHere()) {
        return;
    }
    RelatedList* list = m_tabs->listWithFocus();
    const RecordId row = list != nullptr ? list->current() : RecordId{};
    if (row.isNil()) {
        editRecord();
    } else if (!list->editCell()) {
        Q_EMIT routeRequested(Route::edit({list->entity().name, row}));
    }
}

void RecordPage::removeHere()
{
    const RelatedList* list = m_tabs->listWithFocus();
    if (list == nullptr) {
        removeRecord();
        return;
    }
    std::vector<Record> records;
    for (const RecordId& id : list->selected()) {
        const auto row = m_desk.replica().find(list->entity().name, id);
        if (row && m_desk.rights().mayRemove(row->record)) {
            records.push_back(row->record);
        }
    }
    if (records.empty()) {
        Q_EMIT messageRequested(tr("Select records first."), false);
        return;
    }
    remove(records);
}

} // namespace caravan::ui
