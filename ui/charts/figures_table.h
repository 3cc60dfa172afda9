// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QTableView>

namespace caravan::ui {

class FiguresModel;

/// The table of figures under a chart, as wide as its page: names make room for figures where it is
/// narrow, and all share what is left where it is wide.
class FiguresTable : public QTableView {
    Q_OBJECT

public:
    /// @p figures must outlive it.
    explicit FiguresTable(FiguresModel& figures, QWidget* parent = nullptr);

Q_SIGNALS:
    void markPicked(int mark);
    /// The line below all others.
    void totalPicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void pick(const QModelIndex& index);
    void fitColumns();
    void fitCount();
    int figureWidth(int column) const;

    FiguresModel& m_figures;
};

} // namespace caravan::ui
