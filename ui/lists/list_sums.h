// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/models/totals.h"

#include <QObject>

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
    const Total& all() const { return m_all; }
    bool isOrderedByWorth() const;
    /// "3 selected · 12,000 EUR"; nothing for a single row, which is always selected.
    QString selectionText(const RecordTable& table) const;

Q_SIGNALS:
    void changed();

private:
    Desk& m_desk;
    const Entity& m_entity;
    RecordListModel& m_model;
    Reader* m_reader;
    Total m_all;
};

} // namespace caravan::ui
