// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/table_columns.h"

#include "ui/lists/menu_text.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr int kFirstWidthMin = 220;
constexpr int kColumnWidthMin = 72;
constexpr int kMeasuredRows = 200; ///< the first page
constexpr int kMeasuredTexts = 50; ///< of it: what is in sight
constexpr int kSoonMs = 50;
constexpr int kTextWidthMin = 96;
constexpr int kTextWidthMax = 300;
constexpr int kSortRoom = 20; ///< for the arrow beside a heading

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

TableColumns::TableColumns(QTableView& table)
    : QObject(&table), m_table(table), m_soon(new QTimer(this))
{
    table.horizontalHeader()->setMinimumSectionSize(kColumnWidthMin);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this,
            &TableColumns::takeResize);
    table.horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, &TableColumns::measureAnew);
    connect(table.horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int column) { m_table.resizeColumnToContents(column); });
}

void TableColumns::setModel(RecordListModel* model)
{
    m_model = model;
    const QScopedValueRollback arranging(m_arranging, true);
    for (int column = 1; column < model->columnCount(); ++column) {
        m_table.setColumnWidth(column, widthFor(model->fieldAt(column).type));
    }
    arrange();
    // Of another question the longest number may be longer.
    connect(model, &RecordListModel::countChanged, this, [this] {
        arrange();
        m_soon->start();
    });
    m_soon->start();
}

void TableColumns::setWidths(const QJsonObject& widths)
{
    const QScopedValueRollback arranging(m_arranging, true);
    m_widths = widths;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const QString name = nameOf(column);
        if (m_widths.contains(name)) {
            m_table.setColumnWidth(column, std::max(kColumnWidthMin, m_widths.value(name).toInt()));
        }
    }
    arrange();
}

QString TableColumns::nameOf(int column) const
{
    return toQString(m_model->fieldAt(column).name);
}

void TableColumns::setChosen(const QJsonArray& names)
{
    m_chosen = names;
    arrange();
}

void TableColumns::setLeftOut(int column)
{
    m_leftOut = column;
    arrange();
}

std::vector<const Field*> TableColumns::shownFields() const
{
    std::vector<const Field*> fields;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_table.isColumnHidden(column)) {
            fields.push_back(&m_model->fieldAt(column));
        }
    }
    return fields;
}

void TableColumns::fillMenu(QMenu& menu)
{
    QMenu* more = nullptr;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        if (column == m_leftOut) {
            continue;
        }
        if (column >= m_model->listColumnCount() && !more) {
            more = menu.addMenu(tr("More fields"));
        }
        QAction* action =
            (more ? more : &menu)->addAction(menuText(menu, m_model->fieldAt(column)));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { toggle(column, shown); });
    }
    menu.addSeparator();
    QAction* fit = menu.addAction(tr("Fit to window"));
    fit->setCheckable(true);
    fit->setChecked(m_chosen.isEmpty());
    connect(fit, &QAction::triggered, this, [this] {
        setChosen({});
        Q_EMIT chosenByHand();
    });
}

void TableColumns::toggle(int column, bool shown)
{
    QJsonArray chosen{nameOf(0)};
    for (int each = 1; each < m_model->columnCount(); ++each) {
        if (each == column ? shown : !m_table.isColumnHidden(each)) {
            chosen.append(nameOf(each));
        }
    }
    setChosen(chosen);
    Q_EMIT chosenByHand();
}

void TableColumns::arrange()
{
    if (!m_model) {
        return;
    }
    const QScopedValueRollback arranging(m_arranging, true);
    if (m_chosen.isEmpty()) {
        showFitting();
    } else {
        for (int column = 1; column < m_model->columnCount(); ++column) {
            const bool isShown = column != m_leftOut && m_chosen.contains(nameOf(column));
            m_table.setColumnHidden(column, !isShown);
            if (isShown && !m_widths.contains(nameOf(column))) {
                m_table.setColumnWidth(column, neededWidth(column));
            }
        }
    }
    stretchFirst();
}

void TableColumns::showFitting()
{
    int room = m_table.viewport()->width() - kFirstWidthMin;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        if (column >= m_model->listColumnCount()) {
            m_table.setColumnHidden(column, true);
            continue;
        }
        // A hidden column has no width of its own.
        const int own = m_widths.value(nameOf(column)).toInt();
        const int width = own > 0 ? own : neededWidth(column);
        const bool fits = column != m_leftOut && width <= room;
        m_table.setColumnHidden(column, !fits);
        if (fits) {
            m_table.setColumnWidth(column, width);
        }
        room = fits ? room - width : column == m_leftOut ? room : 0;
    }
}

int TableColumns::neededWidth(int column)
{
    if (const auto known = m_needed.find(column); known != m_needed.end()) {
        return known->second;
    }
    const int width = measured(column);
    if (m_model->rowCount() > 0 && m_model->isPageRead(0)) {
        m_needed[column] = width;
    }
    return width;
}

/// Once the first page of another question is there: nothing is read for it, and while changes
/// stream in nothing is measured again.
void TableColumns::measureAnew()
{
    if (m_model->rowCount() > 0 && !m_model->isPageRead(0)) {
        if (m_table.isVisible()) {
            m_soon->start();
        }
        return;
    }
    const std::optional<RecordId> first = m_model->rowCount() > 0 ? m_model->idAt(0) : std::nullopt;
    if (first && (m_needed.empty() || first != m_first)) {
        m_first = first;
        m_needed.clear();
        arrange();
    }
}

/// Numbers get the room of the longest of those that are there to be seen, since a number that is
/// cut is another number; texts too, within limits.
int TableColumns::measured(int column) const
{
    const FieldType type = m_model->fieldAt(column).type;
    const int usual = widthFor(type);
    std::vector<int> widths;
    const int rows =
        std::min(m_model->rowCount(), isNumeric(type) ? kMeasuredRows : kMeasuredTexts);
    for (int row = 0; row < rows && m_model->isPageRead(row); ++row) {
        const QString text = m_model->index(row, column).data().toString();
        if (!text.isEmpty()) {
            widths.push_back(m_table.fontMetrics().horizontalAdvance(text) + 2 * kCellPadding);
        }
    }
    if (widths.empty()) {
        return usual;
    }
    std::sort(widths.begin(), widths.end());
    if (isNumeric(type)) {
        return std::max(usual, widths.back());
    }
    const bool isText = type == FieldType::text || type == FieldType::longText ||
                        m_model->fieldAt(column).isReferring();
    if (!isText) {
        return usual;
    }
    const int heading =
        m_table.fontMetrics().horizontalAdvance(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
        2 * kCellPadding + kSortRoom;
    return std::clamp(std::max(widths.back(), heading), kTextWidthMin, kTextWidthMax);
}

void TableColumns::takeResize(int section, int, int after)
{
    // Hiding a column also reports a new width.
    if (m_arranging || !m_model || section < 0 || after <= 0 || m_table.isColumnHidden(section)) {
        return;
    }
    m_widths.insert(nameOf(section), after);
    if (section > 0) {
        const QScopedValueRollback arranging(m_arranging, true);
        stretchFirst();
    }
    Q_EMIT widthsChanged();
}

void TableColumns::stretchFirst()
{
    int others = 0;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        others += m_table.columnWidth(column);
    }
    const int own = m_widths.value(nameOf(0)).toInt();
    m_table.setColumnWidth(0,
                           std::max({kFirstWidthMin, own, m_table.viewport()->width() - others}));
}

} // namespace caravan::ui
