// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/blob_session.h"

#include "sync/protocol/blob_codec.h"
#include "sync/protocol/codec.h"

namespace caravan::sync {

void BlobSession::pieceArrived(const Way& way)
{
    m_backoff.reset();
    m_piece.arrived(way.asked, m_now - way.since);
}

void BlobSession::onUp(const AnswerArrived& answer)
{
    if (m_up.step == Step::open) {
        const Result<UploadAnswer> opened = decodeUploadAnswer(answer.body);
        if (!opened) {
            failAll("not-the-hub");
            return;
        }
        m_up.upload = opened->upload;
        onOffset(opened->offset);
        return;
    }
    pieceArrived(m_up);
    onOffset(answer.offset);
}

void BlobSession::onOffset(std::int64_t offset)
{
    if (offset < 0 || offset > m_up.blob.size) {
        m_up.upload.clear();
        putOff(m_up, "not-the-hub");
        return;
    }
    m_up.offset = offset;
    if (offset < m_up.blob.size) {
        return;
    }
    if (Done confirmed = m_replica.blobs().confirm(m_up.blob.sha256); !confirmed) {
        storeFailed(m_up, confirmed.error());
        return;
    }
    m_later.remove(m_up.blob.sha256);
    m_up = {};
}

void BlobSession::onDown(const AnswerArrived& answer)
{
    const std::int64_t begin = answer.status == 206 ? answer.offset : 0;
    const auto size = static_cast<std::int64_t>(answer.body.size());
    const bool fits = begin == m_down.offset && size > 0 && begin + size <= m_down.blob.size;
    if (!fits) {
        m_replica.blobs().files().removePart(m_down.blob.sha256);
        putOff(m_down, "not-the-hub");
        return;
    }
    pieceArrived(m_down);
    if (Done kept = m_replica.blobs().files().append(m_down.blob.sha256, begin, answer.body);
        !kept) {
        storeFailed(m_down, kept.error());
        return;
    }
    m_down.offset = begin + size;
    if (m_down.offset == m_down.blob.size) {
        onFetched();
    }
}

void BlobSession::onFetched()
{
    const Result<bool> isGood = m_replica.blobs().arrived(m_down.blob.sha256);
    if (!isGood) {
        storeFailed(m_down, isGood.error());
    } else if (!*isGood) {
        putOff(m_down, "checksum");
    } else {
        m_later.remove(m_down.blob.sha256);
        m_down = {};
    }
}

void BlobSession::onProblem(Way& way, const AnswerArrived& answer)
{
    const Result<Problem> problem = decodeProblem(answer.body);
    switch (answer.status) {
    case 401:
        m_isTokenOld = true; // until the record session has another
        emit(AskAccess{});
        return;
    case 404:
        // Of an upload: the hub gave it up. Of a file: its laptop has not sent it yet.
        if (&way == &m_up && way.step == Step::send) {
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
