// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/workbench.h"

#include <QObject>
#include <QTimer>

#include <vector>

class QWidget;

namespace caravan::ui {

class PageStack;

/// Shows in one window what the company changed of its fields, while people go on with what they
/// are at: pages are made anew where they are with what was typed, and the cursor stays. It waits
/// while a dialog, a menu, a cell or a search is open, none of which outlives its page; records
/// are read and saved by the new fields meanwhile. Then what subjects want to have done with the
/// new fields is done.
class CatalogueAdoption : public QObject {
    Q_OBJECT

public:
    /// The others outlive it. @p tasks: what is done; nothing in further windows, since what it
    /// writes is written once.
    CatalogueAdoption(QWidget& window, PageStack& pages, Desk& desk,
                      std::vector<AdoptionTask> tasks);

public Q_SLOTS:
    /// Now, or as soon as nothing is in the way.
    void begin();
    /// Also where something was adopted while this window was not there, or was locked.
    void doTasks();

Q_SIGNALS:
    /// What stands around the pages has to follow. There may be no page left.
    void adopted();
    void messageRequested(const QString& text, bool undoable);

private:
    bool isInTheWay() const;
    void remake();

    QWidget& m_window;
    PageStack& m_pages;
    Desk& m_desk;
    std::vector<AdoptionTask> m_tasks;
    QTimer m_again;
};

} // namespace caravan::ui
