// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/workbench.h"

#include <QObject>

namespace caravan::ui {

class Messages;
class PageStack;

/// How one gets from page to page in one window: makes pages of the workbench, does what they ask
/// for, and offers what was typed to whoever leaves it behind. In the UI thread.
class PageFlow : public QObject {
    Q_OBJECT

public:
    /// All outlive it. Makes the pages of @p pages from now on.
    PageFlow(const PageSite& site, PageStack& pages, Messages& messages, QObject* parent);

public Q_SLOTS:
    void open(const caravan::ui::Route& route);
    /// The same for what somebody clicked: a record in a window of its own while Ctrl is held.
    void follow(const caravan::ui::Route& route);
    /// Back, or to the list of what was shown; what was typed is offered again.
    void leave();
    /// A new record of what is shown.
    void createHere();
    /// What is shown, in a window of its own too.
    void openHereToo();

Q_SIGNALS:
    void windowRequested(const caravan::ui::Route& route);
    void signInRequested();
    void titleChanged();
    /// Of any kind: nothing that can be made is shown.
    void createAnyRequested();

private:
    Page* make(const Route& route);
    void watch(Page& page);
    void leaveGone();

    PageSite m_site;
    PageStack& m_pages;
    Messages& m_messages;
};

} // namespace caravan::ui
