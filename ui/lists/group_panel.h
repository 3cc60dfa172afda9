// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "ui/models/desk.h"

#include <QWidget>

class QListWidget;

namespace caravan::ui {

class Card;
class Reader;

/// The groups of a list with their counts and sums; picking one shows its records only.
class GroupPanel : public QWidget {
    Q_OBJECT

public:
    GroupPanel(Desk& desk, const Entity& entity, QWidget* parent = nullptr);

    /// @p sumField: money field to be summed, or nullptr.
    void show(const Query& query, const Field& groupBy, const Field* sumField);
    void clear();

Q_SIGNALS:
    /// Nothing: all groups. An empty value: those without one.
    void groupPicked(const std::optional<caravan::Value>& value);

private:
    /// How many there are of each, and what they sum up to.
    struct Figures {
        Result<std::vector<AggregateRow>> counts;
        Result<std::vector<AggregateRow>> sums;
    };
    static Figures figuresOf(Replica& replica, const Query& query, const Field& groupBy,
                             const Field* sumField);
    void fill(const Figures& figures, const Field& groupBy);
    void take();

    Desk& m_desk;
    Reader* m_reader;
    Card* m_card;
    QListWidget* m_list;
    std::vector<Value> m_values;
};

} // namespace caravan::ui
