// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/workbench.h"

#include <QList>
#include <QPointer>

namespace caravan::ui {

class MainWindow;

/// The windows beside the first one, over the same data or a copy of them. They use what the first
/// owns, so they end before it: this owns those that are still open, and belongs to the first.
class FurtherWindows {
public:
    /// Both outlive it.
    FurtherWindows(MainWindow& first, const PageSite& site);
    ~FurtherWindows();
    FurtherWindows(const FurtherWindows&) = delete;
    FurtherWindows& operator=(const FurtherWindows&) = delete;

    /// Another one that begins with @p route. It is deleted when it is closed; what it works on
    /// outlives it.
    MainWindow* open(Desk& desk, SyncPort& port, const Route& route);
    /// False where one has to stay; those after it are not asked.
    bool close();

private:
    MainWindow& m_first;
    const PageSite& m_site;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace caravan::ui
