// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/layouts.h"
#include "core/store/replica.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace caravan::ui {

class DetailCell;
class Desk;
class LinkLabel;
class PressGuard;

/// The fields of a record by section, label over value: those that are filled, and on demand the
/// empty ones. References lead to their record; phone, mail and web values are handed to the
/// desktop. A value is edited where it stands; meanwhile nothing here moves.
class DetailsView : public QWidget {
    Q_OBJECT

public:
    explicit DetailsView(Desk& desk, QWidget* parent = nullptr);

    void setRecord(const Record& record);
    /// Begins to edit the value that has the focus; false where none has.
    bool editHere();
    bool isEditing() const;
    /// Saves what is typed; false where that cannot be.
    bool finish();

Q_SIGNALS:
    void recordPicked(const caravan::RecordKey& key);
    /// A mail is to be written to this address.
    void mailPicked(const QString& address);
    void messageRequested(const QString& message, bool undoable);

private:
    void show(const Record& record);
    void showWaiting();
    void addPart(const Record& record, const Layout::Part& part);
    void addCell(const Record& record, const Field& field);
    void addEmptyLink(int empty);
    void step(const DetailCell& from, int by);
    void makeCurrent(DetailCell& cell);
    void addLink(LinkLabel* link);
    void call(const QString& number);
    void preview(const Field& field, const FileRef& file);
    void addMapLink(const Record& record);
    QLayout* makeLabel(const Entity& entity, const Field& field);
    QWidget* makeValue(const Field& field, const Value& value);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    PressGuard* m_guard;
    std::optional<Record> m_shown;
    std::optional<Record> m_waiting; ///< came while something was edited or pressed
    std::vector<DetailCell*> m_cells;
    std::string m_current; ///< field of the cell that Tab leads to
    bool m_showsEmpty = false;
    std::map<std::string, std::vector<HistoryEntry>> m_history; ///< by group, newest first
    std::map<std::string, Record> m_conflicts; ///< open, by group; the newest of each
};

} // namespace caravan::ui
