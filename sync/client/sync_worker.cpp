// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/sync_worker.h"

#include "core/store/profile_folder.h"

#include <QRandomGenerator>

namespace caravan::sync {

namespace {

/// A difference that should not be is a defect; both sides go to the log, without content.
void tellDifferences(const ReportVerification& report)
{
    if (report.isAsked) {
        return;
    }
    for (const ReportVerification::Difference& one : report.differences) {
        qWarning("replica and hub differed: %s %s here %016llx hub %016llx%s",
                 one.key.entity.c_str(), one.key.id.toString().c_str(),
                 static_cast<unsigned long long>(one.own), static_cast<unsigned long long>(one.hub),
                 report.isMended ? "; mended" : "");
    }
}

} // namespace

SyncWorker::SyncWorker(std::filesystem::path profile, const Clock& clock, SessionOptions options,
                       QObject* parent)
    : QObject(parent), m_profile(std::move(profile)), m_clock(clock), m_options(options),
      m_lock(m_profile), m_credentials(m_profile), m_transport(this)
{
    connect(&m_transport, &HttpTransport::answered, this,
            [this](const AnswerArrived& answer) { post(answer); });
    connect(&m_transport, &HttpTransport::failed, this,
            [this](const RequestFailed& failure) { post(failure); });
    for (const TimerKind kind : {TimerKind::push, TimerKind::retry, TimerKind::housekeep}) {
        auto* timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this, kind] { post(TimerFired{kind}); });
        m_timers[kind] = timer;
    }
}

SyncWorker::~SyncWorker() = default;

Done SyncWorker::start()
{
    if (Done taken = m_lock.take(); !taken) {
        return taken;
    }
    auto replica = Replica::open(m_profile / "replica.db", Catalogue::builtIn(), m_clock,
                                 IdSource::fromSystem());
    if (!replica) {
        return replica.error();
    }
    if (const auto& why = (*replica)->readOnlyBecause()) {
        return *why;
    }
    m_replica = std::move(*replica);
    m_session = std::make_unique<SyncSession>(LocalReplica(*m_replica), m_options);
    m_blobs = std::make_unique<BlobWorker>(*m_replica, m_clock);
    connect(m_blobs.get(), &BlobWorker::statusChanged, this, &SyncWorker::blobsChanged);
    connect(m_blobs.get(), &BlobWorker::accessAsked, this, [this] { post(SyncRequested{}); });
    connect(m_blobs.get(), &BlobWorker::replicaChanged, this, &SyncWorker::replicaChanged);
    connect(m_blobs.get(), &BlobWorker::settled, this, [this] {
        if (isSettled()) {
            Q_EMIT settled();
        }
    });
    if (Done tidied = m_replica->blobs().tidy(); !tidied) {
        return tidied.error();
    }
    post(Started{m_credentials.load()});
    return done();
}

void SyncWorker::post(const Event& event)
{
    m_events.push_back(event);
    if (m_session && !m_isDraining) {
        drain();
    }
}

bool SyncWorker::isSettled() const
{
    return m_session && m_session->isSettled() && m_events.empty() && m_blobs->isSettled();
}

/// What concerns files too. They follow the records: first what the session did, then they.
void SyncWorker::tellBlobs(const Event& event)
{
    if (const auto* mode = std::get_if<ModeChanged>(&event)) {
        m_blobs->post(*mode);
    } else if (const auto* asked = std::get_if<SyncRequested>(&event)) {
        m_blobs->post(*asked);
    } else if (const auto* online = std::get_if<WentOnline>(&event)) {
        m_blobs->post(*online);
    } else if (std::get_if<ChangesSaved>(&event) != nullptr) {
        m_blobs->post(BlobsChanged{});
    }
    m_blobs->post(AccessChanged{m_session->accessToken(), m_session->isTransferring()});
}

void SyncWorker::drain()
{
    m_isDraining = true;
    while (!m_events.empty()) {
        const Event event = std::move(m_events.front());
        m_events.pop_front();
        for (const Command& command : m_session->on(event, m_clock.now())) {
            carryOut(command);
        }
        tellBlobs(event);
        if (m_isWiping) {
            return wipeWhenGiven();
        }
    }
    m_isDraining = false;
    Q_EMIT replicaChanged();
    if (isSettled()) {
        Q_EMIT settled();
    }
}

/// Files that only this laptop has may have a moment to go out first.
void SyncWorker::wipeWhenGiven()
{
    constexpr std::chrono::seconds kPatience{60};
    if (m_blobs->isSettled()) {
        return wipe();
    }
    connect(m_blobs.get(), &BlobWorker::settled, this, &SyncWorker::wipe, Qt::QueuedConnection);
    QTimer::singleShot(kPatience, this, &SyncWorker::wipe);
}

void SyncWorker::wipe()
{
    if (!m_replica) {
        return; // both of them came
    }
    for (const auto& [kind, timer] : m_timers) {
        timer->stop();
    }
    m_events.clear();
    m_blobs.reset();
    m_session.reset();
    m_replica.reset();
    if (const Done gone = wipeProfile(m_profile); !gone) {
        qWarning("the profile could not be erased: %s", describe(gone.error()).c_str());
    }
    Q_EMIT wiped();
}

void SyncWorker::carryOut(const Command& command)
{
    if (const auto* request = std::get_if<SendRequest>(&command)) {
        m_transport.send(*request);
    } else if (const auto* cancelled = std::get_if<CancelRequest>(&command)) {
        m_transport.cancel(cancelled->id);
    } else if (const auto* arm = std::get_if<ArmTimer>(&command)) {
        const auto spread = static_cast<int>((arm->most - arm->least).count());
        const int jitter = spread > 0 ? QRandomGenerator::global()->bounded(spread) : 0;
        m_timers.at(arm->timer)->start(static_cast<int>(arm->least.count()) + jitter);
    } else if (const auto* credentials = std::get_if<StoreCredentials>(&command)) {
        m_credentials.store(credentials->refreshToken);
    } else if (const auto* status = std::get_if<ReportStatus>(&command)) {
        Q_EMIT statusChanged(status->status);
    } else if (const auto* call = std::get_if<ReportCall>(&command)) {
        Q_EMIT called(*call);
    } else if (const auto* report = std::get_if<ReportVerification>(&command)) {
        tellDifferences(*report);
        Q_EMIT verified(*report);
    } else if (std::holds_alternative<WipeProfile>(command)) {
        m_isWiping = true; // when the session is done with its commands
    } else if (const auto* signIn = std::get_if<ReportSignIn>(&command)) {
        Q_EMIT signInFinished(QString::fromStdString(signIn->problem));
    }
}

} // namespace caravan::sync
