// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/record/record.h"

#include <QWidget>

#include <string>
#include <vector>

class QVBoxLayout;

namespace caravan::ui {

class Desk;

/// What lies in an engineer's own van, one large line each, to be taken without typing: what the
/// visit needs first, then by name.
class VanStock : public QWidget {
    Q_OBJECT

public:
    explicit VanStock(Desk& desk, QWidget* parent = nullptr);

    /// Shows the van of whom the visit is for. Lines stay as they are, with what is counted on
    /// them, while nothing in it changed.
    void setVisit(const Record& visit);

Q_SIGNALS:
    /// So many of a record of `stock` are to be used.
    void taken(const caravan::RecordId& stock, const caravan::Decimal& quantity);

private:
    struct Line {
        RecordId stock;
        std::string name;
        Decimal here; ///< above 0
        Decimal needed;

        bool operator==(const Line&) const = default;
    };
    std::vector<Line> linesOf(const Record& visit);
    QWidget* makeLine(const Line& line);
    void show();

    Desk& m_desk;
    std::vector<Line> m_lines;
    bool m_isUnfolded = false;
    QVBoxLayout* m_rows;
};

} // namespace caravan::ui
