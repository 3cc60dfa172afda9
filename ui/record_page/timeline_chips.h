// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/timeline_model.h"

#include <QWidget>

class QToolButton;

namespace caravan::ui {

/// What a timeline shows: a button for each entity and for each other kind of entry that there is,
/// with how many. What is left out is remembered for all records.
class TimelineChips : public QWidget {
    Q_OBJECT

public:
    TimelineChips(Desk& desk, TimelineModel& model, QWidget* parent = nullptr);

    void retranslate();

private:
    QString nameOf(const TimelineModel::Strand& strand) const;
    void showCounts();
    void apply();

    Desk& m_desk;
    TimelineModel& m_model;
    std::vector<std::pair<TimelineModel::Strand, QToolButton*>> m_buttons;
};

} // namespace caravan::ui
