// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"
#include "ui/lists/reassign_dialog.h"

namespace caravan::ui {

void ListPage::handOver()
{
    std::vector<Record> records = selectedRecords();
    if (records.empty()) {
        Q_EMIT messageRequested(tr("Select records first."), false);
        return;
    }
    ReassignDialog dialog(m_desk, m_entity, std::move(records), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    changeMany(dialog.edits(), tr("Handing over …"),
               [](int count) { return tr("%Ln record(s) handed over", nullptr, count); });
}

} // namespace caravan::ui
