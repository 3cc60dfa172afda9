// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/look_back.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"
#include "ui/shell/quiet_port.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <memory>

namespace caravan::ui {

class MainWindow;
class TimeStrip;

/// A window over a copy of the replica, and all that it works on. Goes, with the copy, when its
/// window is closed.
class SideWindow : public QObject {
    Q_OBJECT

public:
    /// @p original: of the first window; both outlive this. Takes @p copy over.
    SideWindow(MainWindow& first, Desk& original, std::filesystem::path copy);
    ~SideWindow() override;

    /// Where nothing of earlier days is known: notFound. Error: damaged, storage….
    Result<MainWindow*> lookBack(const Route& route);
    Result<MainWindow*> tryOut(const Route& route);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);

private:
    Done openDesk(const Clock& clock, Replica::OpenFor purpose);
    MainWindow* openWindow(const Route& route, QWidget* strip);
    void move(TimeStrip& strip);
    void takeOver(QWidget* window);

    MainWindow& m_first;
    Desk& m_original;
    const std::filesystem::path m_copy;
    StandingClock m_then;
    std::unique_ptr<LookBack> m_lookBack; ///< of the past only
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Desk> m_desk;
    QuietPort m_port;
    std::int64_t m_begin = 0; ///< of a trial: the last change that was there before it
};

} // namespace caravan::ui
