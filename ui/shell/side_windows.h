// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"
#include "ui/workbench/workbench.h"

#include <QObject>

#include <filesystem>

namespace caravan::ui {

class MainWindow;
class Reader;
class WindowActions;

/// Opens windows over copies of the replica (core/store/side_copy.h): one that looks back in time,
/// or one in which things are tried out. Nothing of a copy is sent; what came of a trial is taken
/// over on request, as one step of undo. A copy lies in the profile and goes with its window.
class SideWindows : public QObject {
    Q_OBJECT

public:
    enum class Kind { past, trial };

    /// @p first outlives it and the windows. @p site: that of the first window.
    SideWindows(MainWindow& first, const PageSite& site);

    /// The actions of a window open them, on the page that it shows. A window over a copy makes no
    /// copy of that.
    void connectTo(MainWindow& window, const WindowActions& actions);
    /// Makes the copy beside the UI thread, then opens the window on @p route.
    void open(Kind kind, const Route& route);

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);
    /// A window stands, or could not be opened (nullptr).
    void opened(caravan::ui::MainWindow* window);

private:
    void show(Kind kind, const std::filesystem::path& copy, const Route& route);

    MainWindow& m_first;
    PageSite m_site;
    Reader* m_reader;
};

} // namespace caravan::ui
