// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/record_table.h"

#include "ui/lists/record_delegate.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/density.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace caravan::ui {

namespace {

constexpr int kFirstWidthMin = 220;
constexpr int kColumnWidthMin = 72;
constexpr int kMeasuredRows = 200; ///< the first page

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
    case FieldType::position:
        return 190;
    default:
        return 158;
    }
}

} // namespace

RecordTable::RecordTable(Desk& desk, QWidget* parent) : QTableView(parent)
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
    arrange();
    // Of another question the longest number may be longer.
    connect(model, &RecordListModel::countChanged, this, &RecordTable::arrange);
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

QJsonObject RecordTable::columnWidths() const
{
    return m_widths;
}

void RecordTable::setColumnWidths(const QJsonObject& widths)
{
    const QScopedValueRollback arranging(m_arranging, true);
    m_widths = widths;
    for (int column = 1; column < m_records->columnCount(); ++column) {
        const QString name = nameOf(column);
        if (m_widths.contains(name)) {
            setColumnWidth(column, std::max(kColumnWidthMin, m_widths.value(name).toInt()));
        }
    }
    arrange();
}

QString RecordTable::nameOf(int column) const
{
    return toQString(m_records->fieldAt(column).name);
}

void RecordTable::setChosenColumns(const QJsonArray& names)
{
    m_chosen = names;
    arrange();
}

void RecordTable::setColumnLeftOut(int column)
{
    m_leftOut = column;
    arrange();
}

std::vector<const Field*> RecordTable::shownFields() const
{
    std::vector<const Field*> fields;
    for (int column = 0; column < m_records->columnCount(); ++column) {
        if (!isColumnHidden(column)) {
            fields.push_back(&m_records->fieldAt(column));
        }
    }
    return fields;
}

void RecordTable::fillColumnMenu(QMenu& menu)
{
    for (int column = 1; column < m_records->columnCount(); ++column) {
        if (column == m_leftOut) {
            continue;
        }
        QAction* action = menu.addAction(
            m_records->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { toggleColumn(column, shown); });
    }
    menu.addSeparator();
    QAction* fit = menu.addAction(tr("As many as fit"));
    fit->setCheckable(true);
    fit->setChecked(m_chosen.isEmpty());
    connect(fit, &QAction::triggered, this, [this] {
        setChosenColumns({});
        Q_EMIT columnsChosen();
    });
}

void RecordTable::toggleColumn(int column, bool shown)
{
    QJsonArray chosen{nameOf(0)};
    for (int each = 1; each < m_records->columnCount(); ++each) {
        if (each == column ? shown : !isColumnHidden(each)) {
            chosen.append(nameOf(each));
        }
    }
    setChosenColumns(chosen);
    Q_EMIT columnsChosen();
}

void RecordTable::arrange()
{
    if (!m_records) {
        return;
    }
    const QScopedValueRollback arranging(m_arranging, true);
    if (m_chosen.isEmpty()) {
        showFitting();
    } else {
        for (int column = 1; column < m_records->columnCount(); ++column) {
            setColumnHidden(column, column == m_leftOut || !m_chosen.contains(nameOf(column)));
        }
    }
    stretchFirst();
}

void RecordTable::showFitting()
{
    int room = viewport()->width() - kFirstWidthMin;
    for (int column = 1; column < m_records->columnCount(); ++column) {
        // A hidden column has no width of its own.
        const int own = m_widths.value(nameOf(column)).toInt();
        const int width = own > 0 ? own : neededWidth(column);
        const bool fits = column != m_leftOut && width <= room;
        setColumnHidden(column, !fits);
        if (fits) {
            setColumnWidth(column, width);
        }
        room = fits ? room - width : column == m_leftOut ? room : 0;
    }
}

/// Numbers get the room of the longest of those that are there to be seen.
int RecordTable::neededWidth(int column) const
{
    const FieldType type = m_records->fieldAt(column).type;
    int width = widthFor(type);
    if (isNumeric(type)) {
        const int rows = std::min(m_records->rowCount(), kMeasuredRows);
        for (int row = 0; row < rows && m_records->isPageRead(row); ++row) {
            const QString text = m_records->index(row, column).data().toString();
            width = std::max(width, fontMetrics().horizontalAdvance(text) + 2 * kCellPadding);
        }
    }
    return width;
}

void RecordTable::takeResize(int section, int, int after)
{
    // Hiding a column also reports a new width.
    if (m_arranging || !m_records || section < 0 || after <= 0 || isColumnHidden(section)) {
        return;
    }
    m_widths.insert(nameOf(section), after);
    if (section > 0) {
        const QScopedValueRollback arranging(m_arranging, true);
        stretchFirst();
    }
    Q_EMIT columnWidthsChanged();
}

void RecordTable::stretchFirst()
{
    int others = 0;
    for (int column = 1; column < m_records->columnCount(); ++column) {
        others += columnWidth(column);
    }
    const int own = m_widths.value(nameOf(0)).toInt();
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
    if (isPlain && !event->text().isEmpty() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrange();
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
        setCurrentIndex(model()->index(0, 0));
    }
    QTableView::focusInEvent(event);
}

} // namespace caravan::ui
