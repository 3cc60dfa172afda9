// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/profile.h"

#include "app/tool/output.h"
#include "core/actions/settle_conflict.h"
#include "core/base/local_time.h"
#include "core/product/product_rules.h"
#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "core/store/profile_folder.h"
#include "core/store/side_copy.h"
#include "sync/client/sync_worker.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

namespace caravan::tool {

Result<std::unique_ptr<Profile>> Profile::open(const std::filesystem::path& folder)
{
    if (Done opened = openProfileFolder(folder); !opened) {
        return opened.error();
    }
    auto profile = std::make_unique<Profile>();
    profile->m_folder = folder;
    auto replica = Replica::open(folder / "replica.db", Catalogue::builtIn(), profile->m_clock,
                                 IdSource::fromSystem(), productRules());
    if (!replica) {
        return replica.error();
    }
    profile->m_replica = std::move(*replica);
    if (const auto& why = profile->m_replica->readOnlyBecause()) {
        complain("caravanctl: open for reading only: %s\n", describe(*why).c_str());
    }
    return profile;
}

Profile::~Profile()
{
    m_replica.reset();
    m_lookBack.reset();
    if (!m_copy.empty()) { // what cannot be removed now is removed when the window starts
        static_cast<void>(removeProfileCopy(m_copy));
    }
}

Done Profile::lookBack(TimePoint moment)
{
    m_copy = profileCopies(m_folder) / IdSource::fromSystem().version4().toString();
    if (Done copied = makeSideCopy(m_replica->file(), m_copy); !copied) {
        return copied;
    }
    m_then.set(m_clock.now());
    auto lookBack = LookBack::open(replicaIn(m_copy), Catalogue::builtIn(), m_then);
    if (!lookBack) {
        return lookBack.error();
    }
    if (const auto moved = (*lookBack)->moveTo(moment); !moved) {
        return moved.error();
    }
    m_lookBack = std::move(*lookBack);
    auto replica = Replica::open(replicaIn(m_copy), Catalogue::builtIn(), m_then,
                                 IdSource::fromSystem(), productRules(), Replica::OpenFor::reading);
    if (!replica) {
        return replica.error();
    }
    m_replica = std::move(*replica);
    return done();
}

Date Profile::today() const
{
    return localTime(clock().now()).day;
}

sync::SyncStatus Profile::kept()
{
    sync::SyncStatus status;
    status.waiting = Outbox(*m_replica).waitingCount();
    status.attention = Outbox(*m_replica).attentionCount();
    status.conflicts = openConflicts(*m_replica);
    status.removalsHeld = static_cast<std::int64_t>(Outbox(*m_replica).heldRemovals().size());
    status.givenBack = Outbox(*m_replica).givenBackCount();
    status.filesLost = m_replica->blobs().counts().lost;
    status.lastSyncAt = m_replica->syncState().lastSyncAt;
    return status;
}

Result<Profile::Outcome> Profile::run(const std::optional<sync::Event>& event,
                                      std::chrono::seconds limit)
{
    if (m_lookBack) {
        return Error{ErrorCode::notAllowed, "as-of", "the past is only read"};
    }
    sync::SyncWorker worker(m_folder, m_clock, {false, 2000});
    Outcome outcome;
    QEventLoop loop;
    bool isTimeUp = false;
    QObject::connect(&worker, &sync::SyncWorker::statusChanged, &loop,
                     [&](const sync::SyncStatus& status) { outcome.status = status; });
    QObject::connect(&worker, &sync::SyncWorker::blobsChanged, &loop,
                     [&](const sync::BlobStatus& files) { outcome.files = files; });
    QObject::connect(&worker, &sync::SyncWorker::called, &loop, [&](const sync::ReportCall& call) {
        outcome.call = call;
        loop.quit();
    });
    QObject::connect(
        &worker, &sync::SyncWorker::signInFinished, &loop,
        [&](const QString& problem) { outcome.signInProblem = problem.toStdString(); });
    QObject::connect(
        &worker, &sync::SyncWorker::verified, &loop,
        [&](const sync::ReportVerification& report) { outcome.verification = report; });
    bool isWiped = false;
    QObject::connect(&worker, &sync::SyncWorker::wiped, &loop, [&] {
        isWiped = true;
        loop.quit();
    });
    QObject::connect(&worker, &sync::SyncWorker::settled, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::milliseconds(limit), &loop, [&] {
        isTimeUp = true;
        loop.quit();
    });
    if (Done started = worker.start(); !started) {
        if (started.error().code == ErrorCode::duplicate && !event) {
            return waitForOwner(limit);
        }
        Error why = started.error();
        if (why.code == ErrorCode::duplicate) {
            why.detail = "the window or another caravanctl is signed in with this profile: close "
                         "it, then try again";
        }
        return why;
    }
    if (event) {
        worker.post(*event);
    }
    if (!worker.isSettled()) {
        loop.exec();
    }
    if (isTimeUp) {
        return Error{ErrorCode::offline, "hub", "not finished within the time given"};
    }
    if (isWiped) {
        return Error{ErrorCode::revoked, "profile", "erased, as its administrator wants"};
    }
    m_replica->pollCommits();
    return outcome;
}

/// The window is open on this profile and synchronises it: wait until it has sent what waits.
Result<Profile::Outcome> Profile::waitForOwner(std::chrono::seconds limit)
{
    const auto until = m_clock.now() + limit;
    while (Outbox(*m_replica).waitingCount() > 0 && m_clock.now() < until) {
        QThread::msleep(100);
    }
    complain("caravanctl: the window syncs this profile; news from the hub arrives with "
             "its next sync\n");
    Outcome outcome;
    outcome.status = kept();
    outcome.status.phase = outcome.status.waiting == 0 ? sync::SyncStatus::Phase::idle
                                                       : sync::SyncStatus::Phase::noAnswer;
    return outcome;
}

} // namespace caravan::tool
