// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/text/error_text.h"

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
    const QString done = tr("%Ln record(s) handed over", nullptr, dialog.count());
    // Each stands for itself, as with a field set for many.
    const Done saved = m_desk.save(dialog.edits(), done, SaveOptions{.isBundle = false});
    Q_EMIT messageRequested(saved ? done : errorText(saved.error(), &m_entity), bool(saved));
}

} // namespace caravan::ui
