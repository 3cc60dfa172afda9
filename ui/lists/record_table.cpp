// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/record_table.h"

#include "ui/lists/record_delegate.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

namespace caravan::ui {

namespace {

constexpr int kFirstWidthMin = 220;
constexpr int kColumnWidthMin = 72;

int widthFor(FieldType type)
{
    switch (type) {
    case FieldType::choice:
        return 132;
    case FieldType::money:
        return 138;
    case FieldType::date:
        return 112;
    case FieldType::dateTime:
        return 144;
    case FieldType::integer:
    case FieldType::decimal:
    case FieldType::boolean:
        return 116;
    case FieldType::phone:
        return 150;
    case FieldType::mail:
    case FieldType::web:
        return 190;
    default:
        return 158;
    }
}

} // namespace

RecordTable::RecordTable(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new RecordDelegate(this));
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
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);

    QHeaderView* header = horizontalHeader();
    header->setFixedHeight(kHeaderHeight);
    header->setMinimumSectionSize(kColumnWidthMin);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header, &QHeaderView::sectionResized, this, &RecordTable::takeResize);
}

void RecordTable::setRecords(RecordListModel* model)
{
    m_records = model;
    setModel(model);
    const QScopedValueRollback arranging(m_arranging, true);
    for (int column = 1; column < model->columnCount(); ++column) {
        setColumnWidth(column, widthFor(model->fieldAt(column).type));
    }
    stretchFirst();
}

bool RecordTable::showsFocus(const QModelIndex& index) const
{
    return hasFocus() && index == currentIndex() && selectionModel()->selectedRows().size() > 1;
}

QJsonObject RecordTable::columnWidths() const
{
    return m_widths;
}

void RecordTable::setColumnWidths(const QJsonObject& widths)
{
    const QScopedValueRollback arranging(m_arranging, true);
    m_widths = widths;
    for (int column = 1; column < m_records->columnCount(); ++column) {
        const QString name = toQString(m_records->fieldAt(column).name);
        if (m_widths.contains(name)) {
            setColumnWidth(column, std::max(kColumnWidthMin, m_widths.value(name).toInt()));
        }
    }
    stretchFirst();
}

void RecordTable::takeResize(int section, int, int after)
{
    if (m_arranging || !m_records || section < 0) {
        return;
    }
    m_widths.insert(toQString(m_records->fieldAt(section).name), after);
    const QScopedValueRollback arranging(m_arranging, true);
    if (section > 0) {
        stretchFirst();
    }
    Q_EMIT columnWidthsChanged();
}

void RecordTable::stretchFirst()
{
    if (!m_records) {
        return;
    }
    const QScopedValueRollback arranging(m_arranging, true);
    int others = 0;
    for (int column = 1; column < m_records->columnCount(); ++column) {
        others += columnWidth(column);
    }
    const int own = m_widths.value(toQString(m_records->fieldAt(0).name)).toInt();
    setColumnWidth(0, std::max({kFirstWidthMin, own, viewport()->width() - others}));
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
        Q_EMIT rowOpened(index.row());
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex().row());
        return;
    }
    // A letter is for the page's shortcuts; the view's own search would read every record.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretchFirst();
}

void RecordTable::focusInEvent(QFocusEvent* event)
{
    // Screen readers lose their place in a view without a current item.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, 0));
    }
    QTableView::focusInEvent(event);
}

} // namespace caravan::ui
