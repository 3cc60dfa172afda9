// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/page/page.h"
#include "ui/workbench/record_parts.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace caravan::ui {

class Desk;
class PlainLabel;
class Workbench;

/// The head of the page of a record: where it belongs, what it is called, what the hub knows of it,
/// its place in the list one came from, and what can be done about it.
class RecordHead : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    RecordHead(Desk& desk, const Workbench& bench, const Entity& entity, const RecordId& id,
               QWidget* parent = nullptr);

    void retranslate();
    void setRow(const Row& row);

    /// To the next or previous record of the list one came from: +1, -1.
    void step(int by);
    /// By the buttons that subjects have added; false where none means it.
    bool perform(Verb verb);

Q_SIGNALS:
    void editPicked();
    void clonePicked();
    void removePicked();
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);

private:
    void setPrimary();
    void addTools(const Workbench& bench, QHBoxLayout& actions);
    QString nameOf(const Record& record) const;
    void showCrumbs(const Record& record);
    void addCrumb(const QString& text, const Route& route);
    void showState(const Row& row);
    void showNeighbours();
    std::optional<std::int64_t> placeInTrail();

    Desk& m_desk;
    const Entity& m_entity;
    RecordId m_id;
    QHBoxLayout* m_crumbs;
    PlainLabel* m_title;
    PlainLabel* m_state;
    PlainLabel* m_place; ///< "3 of 120"
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_edit;
    QToolButton* m_more; ///< what is done rarely
    QAction* m_clone;
    QAction* m_remove;
    RecordTools::Next m_primary;
    std::vector<RecordTools*> m_tools; ///< of subjects, then what turns it into something else
};

} // namespace caravan::ui
