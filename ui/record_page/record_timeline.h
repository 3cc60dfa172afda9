// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/timeline_model.h"
#include "ui/page/page.h"

#include <QWidget>

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class EmptyState;
class RecordTools;
class TimelineChips;
class TimelineView;
class Workbench;
struct Route;

/// What is planned and what happened about one record, with a choice of kinds, under what subjects
/// put above it to write there; its conflicts are settled in place.
class RecordTimeline : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    RecordTimeline(Desk& desk, const Workbench& bench, const RecordKey& key,
                   QWidget* parent = nullptr);

    TimelineModel& model() { return *m_model; }
    void retranslate();
    void focusView();
    void setRecord(const Record& record);
    /// As RecordTools, by what stands above it.
    bool perform(Verb verb);
    bool writeMail(const QString& address);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);

private:
    void addTools(const Workbench& bench, QVBoxLayout& layout);
    void openEntry(const QModelIndex& index);
    void settle(const QModelIndex& index, int action);

    Desk& m_desk;
    RecordKey m_key;
    const Entity& m_entity;
    std::vector<RecordTools*> m_tools; ///< above it
    TimelineModel* m_model;
    TimelineChips* m_chips;
    QStackedWidget* m_stack;
    TimelineView* m_view;
    EmptyState* m_empty;
};

} // namespace caravan::ui
