// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_selection.h"

#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/models/removal.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/widgets/current_row.h"
#include "ui/widgets/long_step.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <set>

namespace caravan::ui {

ListSelection::ListSelection(Desk& desk, const Entity& entity, RecordListModel& model,
                             RecordTable& table, QWidget* parent)
    : QObject(parent), m_desk(desk), m_entity(entity), m_model(model), m_table(table),
      m_window(parent)
{
}

std::optional<RecordKey> ListSelection::current() const
{
    const auto id = m_model.idAt(m_table.currentIndex().row());
    return id ? std::optional(RecordKey{m_entity.name, *id}) : std::nullopt;
}

void ListSelection::step(int rows)
{
    const int row = m_table.currentIndex().row() + rows;
    if (row >= 0 && row < m_model.rowCount()) {
        makeCurrent(m_table, m_model.index(row, m_table.currentIndex().column()));
    }
}

void ListSelection::selectFirst(int rows)
{
    makeCurrent(m_table, m_model.index(0, 0));
    const int last = std::min(rows, m_model.rowCount()) - 1;
    m_table.selectionModel()->select({m_model.index(0, 0), m_model.index(last, 0)},
                                     QItemSelectionModel::ClearAndSelect |
                                         QItemSelectionModel::Rows);
}

void ListSelection::clear()
{
    const QModelIndex current = m_table.currentIndex();
    m_table.clearSelection();
    makeCurrent(m_table, current);
    m_table.setFocus(Qt::OtherFocusReason);
}

std::vector<Record> ListSelection::records() const
{
    std::vector<Record> records;
    for (const RowRange& range : m_table.selectedRanges()) {
        for (int row = range.first; row < range.first + range.count; ++row) {
            if (const Record* record = m_model.recordAt(row)) {
                records.push_back(*record);
            }
        }
    }
    return records;
}

void ListSelection::setField()
{
    std::vector<Record> selected = records();
    if (selected.empty()) {
        Q_EMIT messageRequested(tr("Select records first."), false);
        return;
    }
    BulkEditDialog dialog(m_desk, m_entity, std::move(selected), m_window);
    if (dialog.exec() == QDialog::Accepted) {
        changeMany(dialog.edits(), tr("Changing …"),
                   [](int count) { return tr("%Ln record(s) changed", nullptr, count); });
    }
}

void ListSelection::handOver()
{
    std::vector<Record> selected = records();
    if (selected.empty()) {
        Q_EMIT messageRequested(tr("Select records first."), false);
        return;
    }
    ReassignDialog dialog(m_desk, m_entity, std::move(selected), m_window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    changeMany(dialog.edits(), tr("Reassigning …"),
               [](int count) { return tr("%Ln record(s) reassigned", nullptr, count); });
}

void ListSelection::remove()
{
    const Removed removed = removeRecords(m_desk, records(), m_window);
    if (!removed.message.isEmpty()) {
        Q_EMIT messageRequested(removed.message, removed.isDone);
    }
}

/// Each stands for itself: one that is refused, here or at the hub, must not take the others along.
void ListSelection::changeMany(const std::vector<Edit>& edits, const QString& doing,
                               const std::function<QString(int)>& done)
{
    const ManySaved saved =
        m_desk.saveMany(edits, done, LongStep(m_window, doing, LongStep::Stop::offered));
    std::set<RecordId> changed;
    for (const Change& change : saved.changes) {
        changed.insert(change.id);
    }
    QString message = done(static_cast<int>(changed.size()));
    if (saved.failed > 0) {
        message +=
            QStringLiteral(" · ") + tr("%Ln refused: %1", "records", static_cast<int>(saved.failed))
                                        .arg(errorText(*saved.firstError, &m_entity));
    }
    Q_EMIT messageRequested(message, !saved.changes.empty());
}

} // namespace caravan::ui
