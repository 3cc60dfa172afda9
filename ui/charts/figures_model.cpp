// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/figures_model.h"

#include "core/base/share.h"
#include "core/store/replica.h"
#include "ui/charts/report_text.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kNothing = QStringLiteral("–");

} // namespace

FiguresModel::FiguresModel(Replica& replica, QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica)
{
}

void FiguresModel::setReport(const Report* report)
{
    beginResetModel();
    m_report = report;
    m_columns.clear();
    m_totals.reset();
    if (report) {
        layColumns();
        m_totals = totalsOf(entity(), *report);
    }
    endResetModel();
}

const Entity& FiguresModel::entity() const
{
    return m_replica.catalogue().at(m_report->definition->entity);
}

void FiguresModel::layColumns()
{
    const ReportDefinition::Measure measure = m_report->definition->measure;
    m_columns.push_back(Column::category);
    m_columns.insert(m_columns.end(), m_report->series.size(), Column::series);
    if (measure != ReportDefinition::Measure::count) { // else what is measured is the number
        m_columns.push_back(Column::count);
    }
    if (m_report->series.size() > 1 && measureAdds(measure) &&
        !mixesOpenAndDone(entity(), *m_report)) {
        m_columns.push_back(Column::sum);
    }
    if (!m_report->targets.empty()) {
        m_columns.push_back(Column::target);
        if (m_report->beside.empty()) {
            m_columns.push_back(Column::reached);
            m_columns.push_back(Column::gap);
        }
    }
}

int FiguresModel::countColumn() const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), Column::count);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

bool FiguresModel::isTotal(int row) const
{
    return m_report && m_totals && row == static_cast<int>(m_report->categories.size());
}

int FiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report
               ? 0
               : static_cast<int>(m_report->categories.size()) + (m_totals ? 1 : 0);
}

int FiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int FiguresModel::markOf(const QModelIndex& index) const
{
    if (!m_report || !index.isValid() || isTotal(index.row())) {
        return -1;
    }
    const bool isSeries = m_columns[static_cast<std::size_t>(index.column())] == Column::series;
    const auto series = static_cast<std::size_t>(isSeries ? index.column() - 1 : 0);
    const bool isOne = m_report->series.size() == 1;
    const ReportMark* mark =
        isSeries || isOne ? m_report->mark(static_cast<std::size_t>(index.row()), series) : nullptr;
    return mark ? static_cast<int>(mark - m_report->marks.data()) : -1;
}

FiguresModel::Cell FiguresModel::total(int section) const
{
    switch (m_columns[static_cast<std::size_t>(section)]) {
    case Column::category:
        return {};
    case Column::series:
        return {m_totals->series[static_cast<std::size_t>(section) - 1], {}, {}};
    case Column::count:
        return {{}, m_totals->count, {}};
    case Column::sum:
        return {m_totals->all, {}, {}};
    case Column::target:
        return {m_totals->target, {}, {}};
    case Column::reached:
        return m_totals->target ? Cell{{}, {}, std::pair(m_totals->reached, *m_totals->target)}
                                : Cell{};
    case Column::gap:
        return m_totals->target ? Cell{m_totals->reached - *m_totals->target, {}, {}} : Cell{};
    }
    return {};
}

FiguresModel::Cell FiguresModel::cell(int row, int section) const
{
    if (isTotal(row)) {
        return total(section);
    }
    const auto at = static_cast<std::size_t>(row);
    std::optional<Decimal> target =
        at < m_report->targets.size() ? m_report->targets[at] : std::nullopt;
    if (m_report->beside.empty() && target && target->units() <= 0) {
        target.reset(); // a month for which nobody set one
    }
    switch (m_columns[static_cast<std::size_t>(section)]) {
    case Column::category:
        return {};
    case Column::series: {
        const ReportMark* mark = m_report->mark(at, static_cast<std::size_t>(section) - 1);
        return {mark ? std::optional(mark->amount) : std::nullopt, {}, {}};
    }
    case Column::count:
        return {{}, m_report->countOf(at), {}};
    case Column::sum:
        return {m_report->amountOf(at), {}, {}};
    case Column::target:
        return {target, {}, {}};
    case Column::reached:
        return target ? Cell{{}, {}, std::pair(reachedOf(entity(), *m_report, at), *target)}
                      : Cell{};
    case Column::gap:
        return target ? Cell{reachedOf(entity(), *m_report, at) - *target, {}, {}} : Cell{};
    }
    return {};
}

QString FiguresModel::text(const Cell& cell, Column column) const
{
    const ReportText words(m_replica, *m_report);
    if (cell.count) {
        return integerText(*cell.count);
    }
    if (cell.reached) {
        const QString share = ReportText::reached(cell.reached->first, cell.reached->second);
        return share.isEmpty() ? kNothing : share;
    }
    if (!cell.figure) {
        return kNothing;
    }
    return column == Column::gap ? words.gap(*cell.figure, {}) : words.amount(*cell.figure);
}

/// The bare number, for files.
QVariant FiguresModel::number(const Cell& cell) const
{
    if (cell.count) {
        return QString::number(*cell.count);
    }
    if (cell.reached) {
        QString share = ReportText::reached(cell.reached->first, cell.reached->second);
        return share.isEmpty() ? QVariant()
                               : toQString(percentOf(cell.reached->first.units() / Decimal::kUnit,
                                                     cell.reached->second.units() / Decimal::kUnit)
                                               .toString());
    }
    return cell.figure ? toQString(cell.figure->toString()) : QVariant();
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    if (!m_report || !index.isValid()) {
        return {};
    }
    const Column column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isOfTotals = isTotal(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Column::category ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    case Qt::FontRole:
        return isOfTotals ? QVariant(fontFor(TextRole::bodyStrong)) : QVariant();
    case Qt::EditRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    if (column != Column::category) {
        const Cell figure = cell(index.row(), index.column());
        if (role != Qt::EditRole) {
            return text(figure, column);
        }
        const QVariant bare = number(figure);
        return bare.isValid() ? bare : QVariant(isOfTotals ? QString() : QStringLiteral("0"));
    }
    if (isOfTotals) {
        return measureAdds(m_report->definition->measure) ? tr("Total") : tr("Overall");
    }
    const auto row = static_cast<std::size_t>(index.row());
    const ReportKey& key = m_report->categories[row];
    const bool isTime = m_report->by.find('@') != std::string::npos && key.labels.empty();
    if (role == Qt::EditRole && isTime && !isEmpty(key.value)) { // for files, which sort by it
        return toQString(textOf(key.value));
    }
    return ReportText(m_replica, *m_report).category(row);
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_report || orientation != Qt::Horizontal) {
        return {};
    }
    const Column column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((column == Column::category ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const ReportText words(m_replica, *m_report);
    switch (column) {
    case Column::category:
        return m_report->definition->chart == ReportDefinition::Chart::waterfall ? tr("Change")
               : m_report->definition->kind.isOverTime
                   ? tr("End of month")
                   : pathText(m_replica.catalogue(), entity(), m_report->by);
    case Column::series:
        return words.series(static_cast<std::size_t>(section) - 1);
    case Column::count:
        return labelText(entity().plural);
    case Column::sum:
        return tr("Total");
    case Column::target:
        return words.targets();
    case Column::reached:
        return tr("Reached", "share of a target");
    case Column::gap:
        return tr("Gap", "to a target");
    }
    return {};
}

} // namespace caravan::ui
