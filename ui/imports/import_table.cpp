// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/import_table.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace caravan::ui {
namespace {

constexpr int kChoiceGap = 4;
constexpr int kLine = kControlHeight + 2 * kChoiceGap;
constexpr int kChoiceWidth = 250;

} // namespace

void prepareTable(QTableWidget& table, const QStringList& headings)
{
    table.setColumnCount(static_cast<int>(headings.size()));
    table.setHorizontalHeaderLabels(headings);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kLine);
    table.setSelectionMode(QAbstractItemView::NoSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setFocusPolicy(Qt::NoFocus);
    table.setShowGrid(false);
    table.setItemDelegate(new PaddedDelegate(&table));
    table.setWordWrap(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const int last = table.columnCount() - 1;
    table.horizontalHeader()->setSectionResizeMode(last, QHeaderView::Fixed);
    table.setColumnWidth(last, kChoiceWidth);
}

QWidget* framed(QComboBox* choices)
{
    auto* frame = new QWidget;
    auto* layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, kChoiceGap, kGap, kChoiceGap);
    layout->addWidget(choices);
    return frame;
}

QTableWidgetItem* cellOf(const std::string& text)
{
    auto* item = new QTableWidgetItem(toQString(text));
    item->setToolTip(plainToolTip(item->text()));
    return item;
}

} // namespace caravan::ui
