// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/planning/calendar_model.h"

#include <QDialog>

namespace caravan::ui {

class FieldEditor;
class FieldRow;
class PlainLabel;

/// A new activity, written beside its place in the calendar: what, what kind, about which customer.
/// "More" goes on in the form with what was written.
class QuickEntry : public QDialog {
    Q_OBJECT

public:
    QuickEntry(Desk& desk, const CalendarSlot& slot, QWidget* parent = nullptr);

    /// Beside @p place, in global coordinates, within its screen.
    void openBeside(const QRect& place);
    /// Once saved.
    const RecordId& id() const { return m_id; }
    FieldEditor* editor(const std::string& field) const;
    /// What the form begins with.
    FieldValues values() const;

public Q_SLOTS:
    void accept() override;
    void more();

Q_SIGNALS:
    void made(const QString& text, const caravan::RecordKey& key);
    void moreRequested(const caravan::FieldValues& values);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Desk& m_desk;
    CalendarSlot m_slot;
    RecordId m_id;
    std::map<std::string, FieldRow*> m_rows;
    std::map<std::string, FieldEditor*> m_editors;
    PlainLabel* m_problem;
};

} // namespace caravan::ui
