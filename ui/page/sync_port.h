// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "sync/engine/status.h"

#include <QList>
#include <QObject>
#include <QString>

namespace caravan::ui {

/// When the person wants the hub to be talked to.
enum class SyncChoice { automatic, manual, offline };

/// What came of comparing the replica with the hub.
struct HubComparison {
    qint64 records = 0;    ///< that the hub shows this person
    qint64 equal = 0;      ///< of these
    int differences = 0;   ///< records that differ, or are on one side only
    bool isWhole = false;  ///< compared by every field; else by the revision of each record
    bool isMended = false; ///< the hub's version was adopted where they differed
    QString problem{};     ///< why nothing was compared, a stable word; empty: compared
};

/// A laptop that signed in to the hub.
struct HubDevice {
    QString name;
    QString platform;
    RecordId user;
    TimePoint since{};      ///< first sign-in
    bool isHere = false;    ///< this laptop
    bool isRevoked = false; ///< it may not sync any more
};

/// Somebody who is to sign in, as an administrator enters them.
struct NewPerson {
    QString name;
    QString mail;
    QString role;     ///< as users have it
    QString password; ///< the first one; not kept
};

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
    /// Compares the replica with the hub, record by record. @p mends: takes over the hub's version
    /// of what differs. Ends with compared.
    virtual void compare(bool mends) = 0;
    /// Which laptops are signed in, which the hub tells administrators. Ends with devicesTold.
    virtual void askDevices() = 0;
    /// For administrators. Ends with personAdded.
    virtual void addPerson(const caravan::ui::NewPerson& person) = 0;
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
    void compared(const caravan::ui::HubComparison& comparison);
    /// Empty with a problem, a stable word, where the hub did not tell.
    void devicesTold(const QList<caravan::ui::HubDevice>& devices, const QString& problem);
    /// Empty: well. Else the field that is wrong ("mail", "password" …) or a stable word.
    void personAdded(const QString& problem);
    /// Empty: well. Else a stable word: "current" or "password" (what was wrong), "offline", …
    void passwordChanged(const QString& problem);
    void signInSucceeded();
    /// A stable word: "auth-failed", "offline", "not-the-hub", …
    void signInFailed(const QString& problem);
};

} // namespace caravan::ui
