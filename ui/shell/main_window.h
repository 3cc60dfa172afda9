// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/shell/further_windows.h"
#include "ui/shell/window_frame.h"
#include "ui/workbench/workbench.h"

#include <QMainWindow>

namespace caravan::ui {

class CatalogueAdoption;
class Commands;
class DraftsOffer;
class Gate;
class Messages;
class Notices;
class PageFlow;
class SidebarContent;
class ShownPage;
class SideWindows;
class StatusBanner;
class SyncAsk;
class Toast;
class WindowActions;

/// The window: puts its parts together and connects them; what they do stands in them. It takes
/// what it works on by reference from the composition root and owns none of it. Lives in the UI
/// thread.
///
/// There may be several over the same data: the first makes the others, locks with them, and ends
/// last.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// @p first: of a further window, which openWindow() makes.
    MainWindow(Desk& desk, SyncPort& port, Theme& theme, Languages& languages,
               const Workbench& bench, MainWindow* first = nullptr);

    Desk& desk() { return m_site.desk; }
    PageStack& pages() { return m_frame->pages(); }
    Toast& toast() { return *m_toast; }
    Sidebar& sidebar() { return m_frame->sidebar(); }
    TopBar& topBar() { return m_frame->topBar(); }
    Lock& lock() { return *m_lock; }
    Notices& notices() { return *m_notices; }
    SideWindows& sides() { return *m_sides; }

public Q_SLOTS:
    void open(const caravan::ui::Route& route);
    void showSignIn();
    void showShortcuts();
    /// Another window over the same data that begins with @p route.
    caravan::ui::MainWindow* openWindow(const caravan::ui::Route& route);
    /// A window over a copy of the data, which outlives it.
    caravan::ui::MainWindow* openBeside(caravan::ui::Desk& desk, caravan::ui::SyncPort& port,
                                        const caravan::ui::Route& route);

Q_SIGNALS:
    /// The person wants to look around in a company that is made up, with the eyes of @p role.
    void demoRequested(const QString& role);
    /// The person has seen enough of it, and wants to sign in to a hub.
    void demoEnded();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectParts();
    void begin();
    void fill();
    void rearrange();

    MainWindow* m_first;
    Lock* m_lock;
    PageSite m_site;
    FurtherWindows m_others; ///< none but of the first window
    Notices* m_notices;
    WindowActions* m_actions;
    Commands* m_commands;
    WindowFrame* m_frame;
    Gate* m_gate;
    Toast* m_toast;
    SidebarContent* m_content;
    StatusBanner* m_status;
    Messages* m_messages;
    PageFlow* m_flow;
    DraftsOffer* m_drafts;
    SyncAsk* m_sync;
    ShownPage* m_shown;
    CatalogueAdoption* m_adoption;
    SideWindows* m_sides; ///< of the first window
};

} // namespace caravan::ui
