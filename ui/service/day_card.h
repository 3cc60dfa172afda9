// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace caravan::ui {

/// One visit of the day: when, where, what, whether it is paid for, and the button that begins it.
class DayCard : public Card {
    Q_OBJECT

public:
    /// Among visits of several days each one that is not of today says its day.
    enum class Among { oneDay, severalDays };

    DayCard(Desk& desk, const Record& visit, Among among = Among::oneDay,
            QWidget* parent = nullptr);

    void focusStart();

Q_SIGNALS:
    void startRequested();
    void recordRequested(const caravan::RecordKey& key);

private:
    QWidget* timeColumn(const Record& visit, Among among) const;
    QWidget* pills(const Record& visit) const;
    QString whereText(const Record& visit) const;
    QString startText(const Record& visit) const;

    Desk& m_desk;
    QPushButton* m_start;
};

} // namespace caravan::ui
