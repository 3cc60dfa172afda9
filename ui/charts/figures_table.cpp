// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/figures_table.h"

#include "ui/charts/figures_model.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace caravan::ui {

namespace {

/// Cells as far from their edges as the header's.
class FigureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kCellPadding, 0);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Tokens& tokens = currentTokens();
        const bool isSelected = option.state & QStyle::State_Selected;
        const QVariant own = index.data(Qt::FontRole); // of the totals
        const QFont font = own.isValid() ? own.value<QFont>() : option.font;
        painter->fillRect(option.rect, isSelected      ? tokens.accentSoft
                                       : own.isValid() ? tokens.hover
                                                       : tokens.surface);
        painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                          mixed(tokens.surface, tokens.border, 0.75));
        painter->setFont(font);
        painter->setPen(tokens.text);
        const QRect cell = option.rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
        painter->drawText(
            cell, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    }
};

} // namespace

FiguresTable::FiguresTable(FiguresModel& figures, QWidget* parent)
    : QTableView(parent), m_figures(figures)
{
    setModel(&figures);
    setItemDelegate(new FigureDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kControlHeight);
    horizontalHeader()->setHighlightSections(false);
    setTabKeyNavigation(false);
    connect(this, &QTableView::activated, this, &FiguresTable::pick);
    connect(this, &QTableView::clicked, this, &FiguresTable::pick);
    connect(&figures, &FiguresModel::modelReset, this, &FiguresTable::fitColumns);
}

void FiguresTable::pick(const QModelIndex& index)
{
    const int mark = m_figures.markOf(index);
    if (mark >= 0) {
        Q_EMIT markPicked(mark);
    } else if (m_figures.isTotal(index.row())) {
        Q_EMIT totalPicked();
    }
}

void FiguresTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// What the figures of a column need, whatever it is called.
int FiguresTable::figureWidth(int column) const
{
    int widest = 0;
    for (int row = 0; row < m_figures.rowCount(); ++row) {
        const QModelIndex index = m_figures.index(row, column);
        const QVariant own = index.data(Qt::FontRole);
        const QFontMetrics metrics =
            own.isValid() ? QFontMetrics(own.value<QFont>()) : fontMetrics();
        widest = std::max(widest, metrics.horizontalAdvance(index.data().toString()));
    }
    return widest + 2 * kCellPadding + 1;
}

/// Where figures themselves are too wide, how many records there are is left to files.
void FiguresTable::fitCount()
{
    const int count = m_figures.countColumn();
    int needed = 0;
    for (int column = 0; column < m_figures.columnCount(); ++column) {
        setColumnHidden(column, false);
        needed += figureWidth(column);
    }
    if (count >= 0 && needed > viewport()->width()) {
        setColumnHidden(count, true);
    }
}

void FiguresTable::fitColumns()
{
    constexpr int kWidest = 260;
    constexpr int kRoom = 8;
    fitCount();
    resizeColumnsToContents();
    std::vector<int> columns;
    std::vector<int> widths;
    std::vector<int> spare;
    for (int column = 0; column < m_figures.columnCount(); ++column) {
        if (!isColumnHidden(column)) {
            columns.push_back(column);
            widths.push_back(std::min(columnWidth(column) + kRoom, kWidest));
            spare.push_back(std::max(0, widths.back() - figureWidth(column)));
        }
    }
    const int over = std::accumulate(widths.begin(), widths.end(), 0) - viewport()->width();
    const int all = std::accumulate(spare.begin(), spare.end(), 0);
    const int count = static_cast<int>(widths.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        // Rounded up: the parts must not fall short of the whole.
        const int less = over > 0 && all > 0 ? (spare[i] * std::min(over, all) + all - 1) / all : 0;
        const int more =
            over < 0 ? -over / count + (static_cast<int>(i) < -over % count ? 1 : 0) : 0;
        setColumnWidth(columns[i], widths[i] - less + more);
    }
    const int left = viewport()->width() - horizontalHeader()->length();
    if (left > 0 && !columns.empty()) { // of the rounding
        setColumnWidth(columns.front(), columnWidth(columns.front()) + left);
    }
}

} // namespace caravan::ui
