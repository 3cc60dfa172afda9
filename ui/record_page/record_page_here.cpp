// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the keys of the window mean while a list of the page has the keyboard.
#include "ui/lists/related_list.h"
#include "ui/models/removal.h"
#include "ui/record_page/record_page.h"

#include <algorithm>

namespace caravan::ui {

RelatedList* RecordPage::listWithFocus() const
{
    const QWidget* focus = window()->focusWidget();
    const QList<RelatedList*> lists = findChildren<RelatedList*>();
    const auto found = std::find_if(lists.begin(), lists.end(), [&](const RelatedList* list) {
        return focus != nullptr && list->isVisible() && list->isAncestorOf(focus);
    });
    return found == lists.end() ? nullptr : *found;
}

void RecordPage::editHere()
{
    RelatedList* list = listWithFocus();
    const RecordId row = list != nullptr ? list->current() : RecordId{};
    if (row.isNil()) {
        editRecord();
    } else if (!list->editCell()) {
        Q_EMIT routeRequested(Route::edit({list->entity().name, row}));
    }
}

void RecordPage::removeHere()
{
    const RelatedList* list = listWithFocus();
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
    const Removed removed = removeRecords(m_desk, records, this);
    if (!removed.message.isEmpty()) {
        Q_EMIT messageRequested(removed.message, removed.isDone);
    }
}

} // namespace caravan::ui
