// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/preferences.h"
#include "ui/models/timeline_model.h"

#include <QWidget>

class QToolButton;

namespace caravan::ui {

/// Which kinds of entries a timeline shows: a button for each kind there is, with how many. What
/// is left out is remembered for all records.
class TimelineChips : public QWidget {
    Q_OBJECT

public:
    TimelineChips(TimelineModel& model, Preferences& preferences, QWidget* parent = nullptr);

    void retranslate();

private:
    void showCounts();
    void apply();

    TimelineModel& m_model;
    Preferences& m_preferences;
    std::map<TimelineModel::Kind, QToolButton*> m_buttons;
};

} // namespace caravan::ui
