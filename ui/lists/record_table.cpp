// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/record_table.h"

#include "ui/lists/record_delegate.h"
#include "ui/lists/table_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/theme/density.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/current_row.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace caravan::ui {

RecordTable::RecordTable(Desk& desk, QWidget* parent)
    : QTableView(parent), m_columns(new TableColumns(*this))
{
    setItemDelegate(new RecordDelegate(desk, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    viewport()->setAttribute(Qt::WA_Hover);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    verticalHeader()->setMinimumSectionSize(ui::rowHeight());

    QHeaderView* header = horizontalHeader();
    header->setFixedHeight(kHeaderHeight);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

void RecordTable::setRecords(RecordListModel* model)
{
    m_records = model;
    setModel(model);
    m_columns->setModel(model);
}

bool RecordTable::showsFocus(const QModelIndex& index) const
{
    return hasFocus() && index == currentIndex() && (index.column() > 0 || selectedRowCount() > 1);
}

std::vector<RowRange> RecordTable::selectedRanges() const
{
    std::vector<RowRange> ranges;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        if (range.isValid()) {
            ranges.push_back({range.top(), range.height()});
        }
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const RowRange& a, const RowRange& b) { return a.first < b.first; });
    std::vector<RowRange> joined; // Qt may keep a row in several ranges, one for some columns each
    for (const RowRange& range : ranges) {
        const int end = joined.empty() ? -1 : joined.back().first + joined.back().count;
        if (range.first <= end) {
            joined.back().count = std::max(end, range.first + range.count) - joined.back().first;
        } else {
            joined.push_back(range);
        }
    }
    return joined;
}

int RecordTable::selectedRowCount() const
{
    const std::vector<RowRange> ranges = selectedRanges();
    return std::accumulate(ranges.begin(), ranges.end(), 0,
                           [](int sum, const RowRange& range) { return sum + range.count; });
}

void RecordTable::setHoveredRow(int row)
{
    if (row != m_hoveredRow) {
        m_hoveredRow = row;
        viewport()->update();
    }
}

void RecordTable::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void RecordTable::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void RecordTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const bool isName = index.column() == 0 || (event->modifiers() & Qt::ControlModifier);
        if (isName || !editCurrent()) {
            Q_EMIT rowOpened(index.row());
        }
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

bool RecordTable::editCurrent()
{
    const QModelIndex index = currentIndex();
    if (!m_records->canEdit(index) || isColumnHidden(index.column())) {
        return false;
    }
    edit(index);
    return true;
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // With Ctrl, the window opens it in another one.
    if (enter && !(event->modifiers() & ~Qt::ControlModifier) && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex().row());
        return;
    }
    // Letters and Delete are the page's; the view's own search would read every record.
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isPlain && !event->text().isEmpty()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_columns->arrange();
}

void RecordTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        verticalHeader()->setMinimumSectionSize(ui::rowHeight());
        verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    }
    QTableView::changeEvent(event);
}

void RecordTable::focusInEvent(QFocusEvent* event)
{
    // Screen readers lose their place in a view without a current item.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        makeCurrent(*this, model()->index(0, 0));
    }
    QTableView::focusInEvent(event);
}

} // namespace caravan::ui
