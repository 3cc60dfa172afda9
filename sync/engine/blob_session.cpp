// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/blob_session.h"

#include "core/base/sha256.h"
#include "sync/protocol/blob_codec.h"

#include <algorithm>

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kPieceTime = 120s; // 512 KiB at 4 KB/s

} // namespace

std::vector<BlobCommand> BlobSession::on(const BlobEvent& event, TimePoint now)
{
    m_now = now;
    m_commands.clear();
    std::visit([this](const auto& one) { handle(one); }, event);
    advance();
    updateStatus();
    return std::move(m_commands);
}

bool BlobSession::isSettled() const
{
    return !m_up.request && !m_down.request && (!mayTalk() || (!m_up.isOpen() && !m_down.isOpen()));
}

bool BlobSession::mayTalk() const
{
    return !m_token.empty() && !m_isTokenOld && !m_isWaiting && m_mode != SyncMode::offline &&
           (m_mode == SyncMode::automatic || m_isAsked);
}

// What happened --------------------------------------------------------------------------------

void BlobSession::handle(const AccessChanged& event)
{
    m_isBusy = event.isBusy;
    if (event.token != m_token) {
        m_token = event.token;
        m_isTokenOld = false;
    }
}

void BlobSession::handle(const BlobsChanged&) {}

void BlobSession::handle(const SyncRequested&)
{
    m_isAsked = true;
    m_isWaiting = false;
    m_later.clear();
}

void BlobSession::handle(const ModeChanged& event)
{
    m_mode = event.mode;
    m_isAsked = false;
}

void BlobSession::handle(const WentOnline&)
{
    m_isWaiting = false;
    m_backoff.reset();
}

void BlobSession::handle(const TimerFired&)
{
    m_isWaiting = false;
}

void BlobSession::handle(const RequestFailed& event)
{
    for (Way* way : {&m_up, &m_down}) {
        if (way->request == event.request) {
            way->request.reset();
            way->upload.clear(); // how far it came is asked when it is opened again
            failAll(event.reason.empty() ? "offline" : event.reason);
        }
    }
}

void BlobSession::handle(const AnswerArrived& event)
{
    Way* way = m_up.request == event.request     ? &m_up
               : m_down.request == event.request ? &m_down
                                                 : nullptr;
    if (way == nullptr) {
        return;
    }
    way->request.reset();
    const bool isGood = event.status >= 200 && event.status < 300;
    const bool isFromHub = event.isEchoed && !event.hubId.empty() &&
                           event.hubId == m_replica.syncState().hubId &&
                           (isGood || event.contentType.starts_with("application/problem+json"));
    if (!isFromHub) {
        way->upload.clear();
        failAll("not-the-hub");
        return;
    }
    m_problem.clear();
    if (Done adopted = m_replica.blobs().adoptEpoch(event.epoch); !adopted) {
        storeFailed(*way, adopted.error());
    } else if (!isGood) {
        onProblem(*way, event);
    } else if (way == &m_up) {
        onUp(event);
    } else {
        onDown(event);
    }
}

// What to do next ------------------------------------------------------------------------------

void BlobSession::advance()
{
    if (!mayTalk() || m_isBusy) {
        return;
    }
    advanceUp();
    advanceDown();
    if (!m_up.isOpen() && !m_down.isOpen()) {
        m_isAsked = false;
        armForLater();
    }
}

/// False when there is nothing to do this way.
bool BlobSession::open(Way& way, const std::function<std::optional<Blobs::Task>()>& next)
{
    if (!way.isOpen()) {
        if (const std::optional<Blobs::Task> task = next()) {
            way.blob = *task;
        }
    }
    return way.isOpen();
}

void BlobSession::advanceUp()
{
    if (m_up.request ||
        !open(m_up, [this] { return m_replica.blobs().nextUpload(m_later.waiting(m_now)); })) {
        return;
    }
    SendRequest request;
    if (m_up.upload.empty()) {
        m_up.step = Step::open;
        request.method = "POST";
        request.url = "/v1/uploads";
        request.body = encode(UploadRequest{m_up.blob.sha256, m_up.blob.size});
        send(m_up, std::move(request));
        return;
    }
    Result<std::string> piece =
        m_replica.blobs().files().read(m_up.blob.sha256, m_up.offset, m_piece.bytes());
    const bool isWhole =
        piece && (piece->size() == m_piece.bytes() ||
                  m_up.offset + static_cast<std::int64_t>(piece->size()) == m_up.blob.size);
    if (!isWhole) { // on this disk: cut short, gone, or not readable just now
        const std::string sha256 = m_up.blob.sha256;
        fileFailed(m_up, piece ? Error{ErrorCode::damaged, "file", sha256} : piece.error());
        advanceUp();
        return;
    }
    m_up.step = Step::send;
    m_up.asked = piece->size();
    request.method = "PATCH";
    request.url = "/v1/uploads/" + m_up.upload;
    request.contentType = kPieceType;
    request.headers = {{"Upload-Offset", std::to_string(m_up.offset)},
                       {"Upload-Checksum", Sha256::of(*piece)}};
    request.body = std::move(*piece);
    send(m_up, std::move(request));
}

void BlobSession::advanceDown()
{
    if (m_down.request ||
        !open(m_down, [this] { return m_replica.blobs().nextDownload(m_later.waiting(m_now)); })) {
        return;
    }
    const Result<std::int64_t> there = m_replica.blobs().files().partSize(m_down.blob.sha256);
    if (!there) {
        storeFailed(m_down, there.error());
        return;
    }
    m_down.offset = *there;
    if (m_down.offset >= m_down.blob.size) { // all came before a crash
        onFetched();
        advanceDown();
        return;
    }
    m_down.step = Step::fetch;
    m_down.asked = m_piece.bytes();
    SendRequest request;
    request.method = "GET";
    request.url = "/v1/blobs/" + m_down.blob.sha256;
    const auto last =
        std::min(m_down.offset + static_cast<std::int64_t>(m_piece.bytes()), m_down.blob.size) - 1;
    request.headers = {
        {"Range", "bytes=" + std::to_string(m_down.offset) + "-" + std::to_string(last)},
        {"If-Range", "\"" + m_down.blob.sha256 + "\""},
        {"Accept-Encoding", "identity"}};
    send(m_down, std::move(request));
}

void BlobSession::send(Way& way, SendRequest request)
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

void BlobSession::armForLater()
{
    if (const std::optional<TimePoint> first = m_later.next(m_now)) {
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(*first - m_now);
        emit(ArmTimer{TimerKind::retry, wait, wait + wait / 4});
    }
}

void BlobSession::putOff(Way& way, const std::string& problem)
{
    m_later.add(way.blob.sha256, m_now);
    m_problem = problem;
    way = {};
}

/// The network or the hub: nothing is tried before the timer.
void BlobSession::failAll(const std::string& problem, int retryAfterSeconds)
{
    m_problem = problem;
    m_isWaiting = true;
    m_piece.failed();
    const std::chrono::milliseconds most = m_backoff.next();
    const std::chrono::milliseconds least = std::chrono::seconds(retryAfterSeconds);
    emit(ArmTimer{TimerKind::retry, least, least + most});
}

void BlobSession::storeFailed(Way& way, const Error& error)
{
    putOff(way, error.code == ErrorCode::storageFull ? "storage-full" : "storage");
}

/// A file could not be read here. Only what is certain to be missing or changed leaves the queue.
void BlobSession::fileFailed(Way& way, const Error& error)
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

void BlobSession::updateStatus()
{
    const BlobCounts counts = m_replica.blobs().counts();
    BlobStatus status;
    status.taken = counts.taken;
    status.confirmed = counts.confirmed;
    status.coming = counts.coming;
    status.lost = counts.lost;
    status.bytesHere = counts.bytesHere;
    status.problem = m_problem;
    const auto part = [](const Way& way) {
        return BlobStatus::Moving{way.blob.sha256, way.offset, way.blob.size};
    };
    if (m_up.isOpen()) {
        status.up = part(m_up);
    }
    if (m_down.isOpen()) {
        status.down = part(m_down);
    }
    if (status != m_status) {
        m_status = status;
        emit(ReportBlobs{status});
    }
}

} // namespace caravan::sync
