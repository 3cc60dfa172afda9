// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/further_windows.h"

#include "ui/shell/main_window.h"

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kFurtherSize{1060, 760};

} // namespace

FurtherWindows::FurtherWindows(MainWindow& first, const PageSite& site)
    : m_first(first), m_site(site)
{
}

FurtherWindows::~FurtherWindows()
{
    for (const QPointer<MainWindow>& window : m_windows) {
        delete window;
    }
}

MainWindow* FurtherWindows::open(Desk& desk, SyncPort& port, const Route& route)
{
    auto* window =
        new MainWindow(desk, port, m_site.theme, m_site.languages, m_site.bench, &m_first);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    QObject::connect(window, &MainWindow::demoEnded, &m_first, &MainWindow::demoEnded);
    window->resize(kFurtherSize.boundedTo(window->size()));
    window->open(route);
    window->show();
    return window;
}

bool FurtherWindows::close()
{
    // A copy: what is asked while one closes may open another.
    const QList<QPointer<MainWindow>> windows = m_windows;
    return std::all_of(windows.begin(), windows.end(), [](const QPointer<MainWindow>& window) {
        return !window || window->close();
    });
}

} // namespace caravan::ui
