// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QWidget>

class QVBoxLayout;

namespace caravan::ui {

class Desk;

/// The filled fields of a record by section, label over value. References lead to their record;
/// phone, mail and web values are handed to the desktop.
class DetailsView : public QWidget {
    Q_OBJECT

public:
    explicit DetailsView(Desk& desk, QWidget* parent = nullptr);

    void setRecord(const Record& record);

Q_SIGNALS:
    void recordPicked(const caravan::RecordKey& key);
    /// A mail is to be written to this address.
    void mailPicked(const QString& address);
    void messageRequested(const QString& message);

private:
    void dial(const QString& text);
    void addMapLink(const Record& record);
    QLayout* makeLabel(const Entity& entity, const Field& field);
    QWidget* makeValue(const Field& field, const Value& value);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    std::map<std::string, std::vector<HistoryEntry>> m_history; ///< by group, newest first
};

} // namespace caravan::ui
