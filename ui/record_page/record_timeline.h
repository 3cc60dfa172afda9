// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/timeline_model.h"

#include <QWidget>

class QStackedWidget;

namespace caravan::ui {

class Desk;
class EmptyState;
class TimelineChips;
class TimelineView;
struct Route;

/// What happened about one record, newest first, with a choice of kinds; its conflicts are settled
/// in place.
class RecordTimeline : public QWidget {
    Q_OBJECT

public:
    RecordTimeline(Desk& desk, const RecordKey& key, QWidget* parent = nullptr);

    TimelineModel& model() { return *m_model; }
    void retranslate();
    void focusView();

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);

private:
    void openEntry(const QModelIndex& index);
    void settle(const QModelIndex& index, int action);

    Desk& m_desk;
    RecordKey m_key;
    const Entity& m_entity;
    TimelineModel* m_model;
    TimelineChips* m_chips;
    QStackedWidget* m_stack;
    TimelineView* m_view;
    EmptyState* m_empty;
};

} // namespace caravan::ui
