// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_totals.h"

#include <QAbstractTableModel>

#include <utility>

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// The figures of a report as a table: one row for each category, one column for each series, the
/// sum, the target with what of it is reached and what is missing, and a last line of totals. What
/// the picture shows, told in numbers.
class FiguresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FiguresModel(Replica& replica, QObject* parent = nullptr);

    /// The report must outlive the model or the next call.
    void setReport(const Report* report);
    /// The mark of a cell, or -1.
    int markOf(const QModelIndex& index) const;
    /// The column that says how many records there are, or -1.
    int countColumn() const;
    /// Whether the row is that of the totals.
    bool isTotal(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Column { category, series, count, sum, target, reached, gap };
    /// What stands in a cell: a figure of the report, a number of records, a share of a target.
    struct Cell {
        std::optional<Decimal> figure;
        std::optional<std::int64_t> count;
        std::optional<std::pair<Decimal, Decimal>> reached; ///< of a target
    };
    void layColumns();
    Cell cell(int row, int section) const;
    Cell total(int section) const;
    QString text(const Cell& cell, Column column) const;
    QVariant number(const Cell& cell) const;
    const Entity& entity() const;

    Replica& m_replica;
    const Report* m_report = nullptr;
    std::vector<Column> m_columns;
    std::optional<ReportTotals> m_totals;
};

} // namespace caravan::ui
