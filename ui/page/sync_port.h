// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/status.h"

#include <QObject>
#include <QString>

namespace caravan::ui {

/// When the person wants the hub to be talked to.
enum class SyncChoice { automatic, manual, offline };

/// The window's only way to the sync engine. Implemented in app/desktop over sync/client; calls
/// return at once, answers come as signals in the UI thread.
class SyncPort : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const sync::SyncStatus& status() const = 0;
    virtual const sync::BlobStatus& blobs() const = 0;
    virtual SyncChoice choice() const = 0;

public Q_SLOTS:
    virtual void syncNow() = 0;
    /// Compares the replica with the hub record by record and takes over what differs. Ends with
    /// compared.
    virtual void compare() = 0;
    /// Ends with signInSucceeded or signInFailed. The password is not kept.
    virtual void signIn(const QString& hub, const QString& mail, const QString& password) = 0;
    /// Everything stays on the laptop.
    virtual void signOut() = 0;
    virtual void setChoice(caravan::ui::SyncChoice choice) = 0;
    /// What the person says of records that the hub wants gone and that are held: they may go, or
    /// the hub is asked again for each.
    virtual void decideRemovals(bool areAccepted) = 0;
    /// Ends with passwordChanged. Neither is kept.
    virtual void changePassword(const QString& current, const QString& fresh) = 0;

Q_SIGNALS:
    void statusChanged(const caravan::sync::SyncStatus& status);
    void blobsChanged(const caravan::sync::BlobStatus& status);
    /// @p differences were found and taken over; a problem is a stable word, empty: none.
    void compared(qint64 records, int differences, const QString& problem);
    /// Empty: well. Else a stable word: "current" or "password" (what was wrong), "offline", …
    void passwordChanged(const QString& problem);
    void signInSucceeded();
    /// A stable word: "auth-failed", "offline", "not-the-hub", …
    void signInFailed(const QString& problem);
};

} // namespace caravan::ui
