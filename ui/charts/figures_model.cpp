// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/figures_model.h"

#include "core/store/replica.h"
#include "ui/charts/report_text.h"
#include "ui/text/format.h"

namespace caravan::ui {

FiguresModel::FiguresModel(Replica& replica, QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica)
{
}

void FiguresModel::setReport(const Report* report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

/// Where what is measured is no count already.
bool FiguresModel::hasCount() const
{
    return m_report->definition->measure != ReportDefinition::Measure::count;
}

bool FiguresModel::hasSum() const
{
    using Measure = ReportDefinition::Measure;
    const Measure measure = m_report->definition->measure;
    return m_report->series.size() > 1 &&
           (measure == Measure::sum || measure == Measure::count || measure == Measure::quantity);
}

FiguresModel::Column FiguresModel::columnAt(int section) const
{
    const int series = static_cast<int>(m_report->series.size());
    if (section == 0) {
        return Column::category;
    }
    if (section <= series) {
        return Column::series;
    }
    const int counts = hasCount() ? 1 : 0;
    if (section <= series + counts) {
        return Column::count;
    }
    return hasSum() && section == series + counts + 1 ? Column::sum : Column::target;
}

int FiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : static_cast<int>(m_report->categories.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_report) {
        return 0;
    }
    return 1 + static_cast<int>(m_report->series.size()) + (hasCount() ? 1 : 0) +
           (hasSum() ? 1 : 0) + (m_report->targets.empty() ? 0 : 1);
}

int FiguresModel::markOf(const QModelIndex& index) const
{
    if (!m_report || !index.isValid()) {
        return -1;
    }
    const bool isSeries = columnAt(index.column()) == Column::series;
    const auto series = static_cast<std::size_t>(isSeries ? index.column() - 1 : 0);
    const bool isOne = m_report->series.size() == 1;
    const ReportMark* mark =
        isSeries || isOne ? m_report->mark(static_cast<std::size_t>(index.row()), series) : nullptr;
    return mark ? static_cast<int>(mark - m_report->marks.data()) : -1;
}

QVariant FiguresModel::number(Column column, std::size_t row, int section) const
{
    const auto told = [](Decimal value) { return toQString(value.toString()); };
    switch (column) {
    case Column::category:
        return {};
    case Column::series: {
        const ReportMark* mark = m_report->mark(row, static_cast<std::size_t>(section) - 1);
        return told(mark ? mark->amount : Decimal{});
    }
    case Column::count:
        return QString::number(m_report->countOf(row));
    case Column::sum:
        return told(m_report->amountOf(row));
    case Column::target:
        return told(m_report->targets[row].value_or(Decimal{}));
    }
    return {};
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    if (!m_report || !index.isValid()) {
        return {};
    }
    const Column column = columnAt(index.column());
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((column == Column::category ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::EditRole) { // the bare number, for files
        return number(column, row, index.column());
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const ReportText text(m_replica, *m_report);
    switch (column) {
    case Column::category:
        return text.category(row);
    case Column::series: {
        const ReportMark* mark = m_report->mark(row, static_cast<std::size_t>(index.column()) - 1);
        return mark ? text.amount(mark->amount) : QStringLiteral("–");
    }
    case Column::count:
        return integerText(m_report->countOf(row));
    case Column::sum:
        return text.amount(m_report->amountOf(row));
    case Column::target:
        return m_report->targets[row] ? text.amount(*m_report->targets[row]) : QStringLiteral("–");
    }
    return {};
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_report || orientation != Qt::Horizontal) {
        return {};
    }
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((column == Column::category ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Entity& entity = m_replica.catalogue().at(m_report->definition->entity);
    const ReportText text(m_replica, *m_report);
    switch (column) {
    case Column::category:
        return m_report->definition->kind.isOverTime
                   ? tr("End of month")
                   : pathText(m_replica.catalogue(), entity, m_report->by);
    case Column::series:
        return text.series(static_cast<std::size_t>(section) - 1);
    case Column::count:
        return labelText(entity.plural);
    case Column::sum:
        return tr("Total");
    case Column::target:
        return ReportText(m_replica, *m_report).targets();
    }
    return {};
}

} // namespace caravan::ui
