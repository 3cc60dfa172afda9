// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>

class QWidget;

namespace caravan::ui {

class Gate;
class PageStack;
class Preferences;
class SidebarContent;
class WindowActions;

/// Keeps what stands around the pages of a window in step with the page that is shown: the window's
/// title, back and forward, the sidebar, and the place where the next start begins.
class ShownPage : public QObject {
    Q_OBJECT

public:
    struct Around {
        QWidget& window;
        PageStack& pages;
        Gate& gate;
        WindowActions& actions;
        SidebarContent& sidebar;
        Preferences* memory; ///< nullptr: the place is not remembered
    };

    /// All outlive it but the window, which is its parent.
    explicit ShownPage(const Around& around);

public Q_SLOTS:
    void tell();
    /// The title alone.
    void nameWindow();

private:
    Around m_around;
};

} // namespace caravan::ui
