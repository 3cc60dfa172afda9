// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/blob_link.h"

#include "sync/protocol/codec.h"

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kPieceTime = 120s; // 512 KiB at 4 KB/s

} // namespace

void BlobLink::begin(TimePoint now)
{
    m_now = now;
    m_commands.clear();
}

void BlobLink::on(const AccessChanged& event)
{
    m_isBusy = event.isBusy;
    if (event.token != m_token) {
        m_token = event.token;
        m_isTokenOld = false;
    }
}

void BlobLink::on(const SyncRequested&)
{
    m_isAsked = true;
    m_isWaiting = false;
    m_later.clear();
}

void BlobLink::on(const ModeChanged& event)
{
    m_mode = event.mode;
    m_isAsked = false;
}

void BlobLink::on(const WentOnline&)
{
    m_isWaiting = false;
    m_backoff.reset();
}

void BlobLink::on(const TimerFired&)
{
    m_isWaiting = false;
}

bool BlobLink::mayTalk() const
{
    return !m_token.empty() && !m_isTokenOld && !m_isWaiting && m_mode != SyncMode::offline &&
           (m_mode == SyncMode::automatic || m_isAsked);
}

void BlobLink::rest()
{
    m_isAsked = false;
    if (const std::optional<TimePoint> first = m_later.next(m_now)) {
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(*first - m_now);
        emit(ArmTimer{TimerKind::retry, wait, wait + wait / 4});
    }
}

void BlobLink::send(BlobWay& way, SendRequest request)
{
    const SyncState state = m_replica.syncState();
    request.id = ++m_lastRequest;
    request.kind = RequestKind::call;
    request.url = state.hubUrl + request.url;
    request.accessToken = m_token;
    request.replica = state.replica;
    request.schemaRevision = m_replica.catalogue().revision();
    request.timeout = kPieceTime;
    way.request = request.id;
    way.since = m_now;
    emit(std::move(request));
}

void BlobLink::pieceArrived(const BlobWay& way)
{
    m_backoff.reset();
    m_piece.arrived(way.asked, m_now - way.since);
}

void BlobLink::finish(BlobWay& way)
{
    m_later.remove(way.blob.sha256);
    way = {};
}

void BlobLink::failAll(const std::string& problem, int retryAfterSeconds)
{
    m_problem = problem;
    m_isWaiting = true;
    m_piece.failed();
    const std::chrono::milliseconds most = m_backoff.next();
    const std::chrono::milliseconds least = std::chrono::seconds(retryAfterSeconds);
    emit(ArmTimer{TimerKind::retry, least, least + most});
}

void BlobLink::putOff(BlobWay& way, const std::string& problem)
{
    m_later.add(way.blob.sha256, m_now);
    m_problem = problem;
    way = {};
}

void BlobLink::storeFailed(BlobWay& way, const Error& error)
{
    putOff(way, error.code == ErrorCode::storageFull ? "storage-full" : "storage");
}

void BlobLink::fileFailed(BlobWay& way, const Error& error)
{
    if (Done noted = m_replica.blobs().noteFailure(way.blob.sha256, error); !noted) {
        storeFailed(way, noted.error());
    } else if (error.code == ErrorCode::notFound || error.code == ErrorCode::damaged) {
        way = {};
        m_problem = "file-damaged";
    } else {
        storeFailed(way, error);
    }
}

void BlobLink::refused(BlobWay& way, const AnswerArrived& answer)
{
    const Result<Problem> problem = decodeProblem(answer.body);
    switch (answer.status) {
    case 401:
        m_isTokenOld = true; // until the record session has another
        emit(AskAccess{});
        return;
    case 404:
        // Of an upload: the hub gave it up. Of a file: its laptop has not sent it yet.
        if (way.step == BlobWay::Step::send) {
            way.upload.clear();
            way.offset = 0;
        } else {
            putOff(way, "not-there-yet");
        }
        return;
    case 409: // somewhere else than thought: opening it again tells where
        way.upload.clear();
        return;
    case 416:
        m_replica.blobs().files().removePart(way.blob.sha256);
        return;
    case 460:
        // Changed on the way, or on this disk; opening reads and checks it.
        if (const auto bytes = m_replica.blobs().files().read(way.blob.sha256)) {
            putOff(way, "checksum");
        } else {
            fileFailed(way, bytes.error());
        }
        return;
    case 429:
    case 503:
        failAll(problem ? problem->type : "busy", answer.retryAfterSeconds);
        way.upload.clear();
        return;
    default:
        putOff(way, problem && !problem->type.empty() ? problem->type : "refused");
        return;
    }
}

} // namespace caravan::sync
