// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/reminders.h"
#include "sync/engine/status.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"

#include <QTime>

class QTimer;

namespace caravan::ui {

class Lock;
class SyncPort;

/// One thing worth interrupting a person for.
struct Notice {
    QString id; ///< a newer one of the same id takes its place
    QString title;
    QString text;
    Route route;
};

/// What a person wants to be interrupted for, kept in the profile.
struct NoticeChoice {
    bool isOn = true;
    bool showsDetails = false; ///< names of records and people also where others may look on
    bool isQuiet = true;       ///< not between these
    QTime quietFrom{20, 0};
    QTime quietTo{7, 0};

    static NoticeChoice read(const Preferences& preferences);
    void write(Preferences& preferences) const;
    bool isQuietAt(const QTime& time) const;
};

/// Decides what is said on the desktop: what begins in ten minutes or falls due today, a
/// note that somebody wrote to this person, what the hub refused, new conflicts. Says each once;
/// what would fall into the quiet hours is said after them. Says no name unless that is allowed and
/// the window is not locked.
class Notices : public QObject {
    Q_OBJECT

public:
    Notices(Desk& desk, SyncPort& port, const Lock& lock, QObject* parent = nullptr);

public Q_SLOTS:
    /// Looks now instead of at the next half minute.
    void look();

Q_SIGNALS:
    void raised(const caravan::ui::Notice& notice);

private:
    void remind();
    void tellSync();
    void tellNotes();
    Notice noticeOf(const Reminder& reminder) const;
    bool mayName() const;

    Desk& m_desk;
    SyncPort& m_port;
    const Lock& m_lock;
    QTimer* m_beat;
    std::int64_t m_attention; ///< told already
    std::int64_t m_conflicts;
};

} // namespace caravan::ui
