// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/models/totals.h"

#include <QObject>

#include <map>

namespace caravan::ui {

class Reader;
class RecordListModel;
class RecordTable;

/// What the records of a list are worth: all of them, and those that are selected.
class ListSums : public QObject {
    Q_OBJECT

public:
    ListSums(Desk& desk, const Entity& entity, RecordListModel& model, QObject* parent);

    /// The field that is added up, or nullptr.
    const Field* field() const;
    /// Adds up anew. Of many records beside the UI thread, and told when they are there.
    void read();
    /// "≈ ¥12.4 M open · €80 k won": what is open and what is done are never added up together.
    /// Empty: nothing is added up.
    QString brief() const;
    /// The same, each currency for itself.
    QString exact() const;
    /// Currencies that nothing converts.
    QStringList withoutRate() const;
    bool isOrderedByWorth() const;
    /// "3 selected · 12,000 EUR"; nothing for a single row, which is always selected.
    QString selectionText(const RecordTable& table) const;

Q_SIGNALS:
    void changed();

private:
    /// How records are added up: what is under way, what ended as it should, what ended otherwise.
    enum class Part { open, done, dropped, all };
    using Sums = std::map<Part, std::map<std::string, Decimal>>;

    static Part partOf(const Field* states, const Value& state);
    QString wordOf(Part part) const;
    static Sums sumsOf(const Field* states, const std::vector<AggregateRow>& rows);
    static std::map<Part, Total> totalsOf(Replica& replica, const Sums& sums);
    QString textOf(const std::map<Part, Total>& totals, QString Total::*form) const;
    QString shortOf(std::map<Part, Total> totals) const;

    Desk& m_desk;
    const Entity& m_entity;
    RecordListModel& m_model;
    Reader* m_reader;
    const Field* m_state; ///< that says how far a record is; nullptr: nothing does
    std::map<Part, Total> m_totals;
};

} // namespace caravan::ui
