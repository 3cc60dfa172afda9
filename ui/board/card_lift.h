// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace caravan::ui {

class ColumnView;

/// Cards that the keys carry from one column of a board to another. Nothing is moved before they
/// are put down.
class CardLift : public QObject {
    Q_OBJECT

public:
    /// The next column to a side, or nullptr.
    using Beside = std::function<ColumnView*(const ColumnView&, int step)>;
    explicit CardLift(Beside beside, QObject* parent = nullptr);

    bool isActive() const { return m_from != nullptr; }
    /// What the keys do now, as a sentence; empty while nothing is lifted.
    QString text() const;
    /// The selected cards of a column.
    void lift(ColumnView& view);
    void aim(int step);
    void putDown(bool moves);
    /// The columns are others.
    void forget();

Q_SIGNALS:
    void changed();
    /// This column is to be in sight.
    void aimedAt(caravan::ui::ColumnView* view);
    void moveAsked(const std::vector<caravan::RecordId>& ids, caravan::ui::ColumnView* to);

private:
    Beside m_beside;
    std::vector<RecordId> m_ids;
    QString m_name; ///< of the first
    ColumnView* m_from = nullptr;
    ColumnView* m_to = nullptr;
};

} // namespace caravan::ui
