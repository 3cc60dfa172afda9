// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/schema/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

class QMenu;
class QTableView;
class QTimer;

namespace caravan::ui {

class RecordListModel;

/// Which columns of a table of records are shown, and how wide: as a person chose, else as many of
/// the first ones as fit, each as wide as its texts need. The first column takes the
/// width the others leave. A double click on the edge of a heading fits its column.
class TableColumns : public QObject {
    Q_OBJECT

public:
    /// The table owns it.
    explicit TableColumns(QTableView& table);

    void setModel(RecordListModel* model);
    /// After the room for them has changed.
    void arrange();

    /// Widths a person gave to columns, by field name.
    const QJsonObject& widths() const { return m_widths; }
    void setWidths(const QJsonObject& widths);
    /// The columns a person chose, by field name; empty: as many of the first ones as fit.
    const QJsonArray& chosen() const { return m_chosen; }
    void setChosen(const QJsonArray& names);
    /// A column that is never shown, because every row has the same there.
    void setLeftOut(int column);
    /// The fields of the columns that are shown, in their order.
    std::vector<const Field*> shownFields() const;
    /// Fills a menu with the columns to tick.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void widthsChanged();
    void chosenByHand();

private:
    void showFitting();
    int neededWidth(int column);
    int measured(int column) const;
    void measureAnew();
    void stretchFirst();
    void toggle(int column, bool shown);
    QString nameOf(int column) const;
    void takeResize(int section, int before, int after);

    QTableView& m_table;
    RecordListModel* m_model = nullptr;
    bool m_arranging = false;
    QJsonObject m_widths;
    QJsonArray m_chosen;
    int m_leftOut = -1;
    std::map<int, int> m_needed;     ///< measured on the first page, until there is another
    std::optional<RecordId> m_first; ///< the record that it begins with
    QTimer* m_soon;
};

} // namespace caravan::ui
