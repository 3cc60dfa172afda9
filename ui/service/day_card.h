// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class LinkLabel;

/// One visit of the day: when, at whose place, where that is, whom to call, which machine, whether
/// it is paid for, and the button that begins it.
class DayCard : public Card {
    Q_OBJECT

public:
    /// Among visits of several days each one that is not of today says its day.
    enum class Among { oneDay, severalDays };

    DayCard(Desk& desk, const Record& visit, Among among = Among::oneDay,
            QWidget* parent = nullptr);

    void focusStart();
    /// Only the next one has the coloured button: one thing is to be done next.
    void setNext(bool isNext);

Q_SIGNALS:
    void startRequested();
    void recordRequested(const caravan::RecordKey& key);
    void messageRequested(const QString& text);

private:
    QWidget* timeColumn(const Record& visit, Among among) const;
    QWidget* pills(const Record& visit) const;
    QWidget* addressLine(const Record& account);
    QWidget* contactLine(const Record& contact);
    QString machineText(const Record& visit) const;
    LinkLabel* recordLink(const Record& record);
    QString startText(const Record& visit) const;

    Desk& m_desk;
    QPushButton* m_start;
};

} // namespace caravan::ui
