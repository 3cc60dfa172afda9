// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"

#include <QAbstractTableModel>

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// The figures of a report as a table: one row for each category, one column for each series, the
/// sum, and the target. What the picture shows, told in numbers.
class FiguresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FiguresModel(Replica& replica, QObject* parent = nullptr);

    /// The report must outlive the model or the next call.
    void setReport(const Report* report);
    /// The mark of a cell, or -1.
    int markOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Column { category, series, count, sum, target };
    Column columnAt(int section) const;
    QVariant number(Column column, std::size_t row, int section) const;
    bool hasCount() const;
    bool hasSum() const;

    Replica& m_replica;
    const Report* m_report = nullptr;
};

} // namespace caravan::ui
