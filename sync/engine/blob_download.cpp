// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/blob_download.h"

#include <algorithm>

namespace caravan::sync {

/// False when there is nothing to do this way.
bool BlobDownload::open()
{
    if (!m_way.isOpen()) {
        if (const std::optional<BlobQueue::Task> task =
                m_replica.blobs().queue().nextDownload(m_link.waiting())) {
            m_way.blob = *task;
        }
    }
    return m_way.isOpen();
}

void BlobDownload::advance()
{
    if (m_way.request || !open()) {
        return;
    }
    const Result<std::int64_t> there = m_replica.blobs().files().partSize(m_way.blob.sha256);
    if (!there) {
        m_link.storeFailed(m_way, there.error());
        return;
    }
    m_way.offset = *there;
    if (m_way.offset >= m_way.blob.size) { // all came before a crash
        onFetched();
        advance();
        return;
    }
    m_way.step = BlobWay::Step::fetch;
    m_way.asked = m_link.pieceBytes();
    SendRequest request;
    request.method = "GET";
    request.url = "/v1/blobs/" + m_way.blob.sha256;
    const auto last =
        std::min(m_way.offset + static_cast<std::int64_t>(m_link.pieceBytes()), m_way.blob.size) -
        1;
    request.headers = {
        {"Range", "bytes=" + std::to_string(m_way.offset) + "-" + std::to_string(last)},
        {"If-Range", "\"" + m_way.blob.sha256 + "\""},
        {"Accept-Encoding", "identity"}};
    m_link.send(m_way, std::move(request));
}

void BlobDownload::onAnswer(const AnswerArrived& answer)
{
    const std::int64_t begin = answer.status == 206 ? answer.offset : 0;
    const auto size = static_cast<std::int64_t>(answer.body.size());
    const bool fits = begin == m_way.offset && size > 0 && begin + size <= m_way.blob.size;
    if (!fits) {
        m_replica.blobs().files().removePart(m_way.blob.sha256);
        m_link.putOff(m_way, "not-the-hub");
        return;
    }
    m_link.pieceArrived(m_way);
    if (Done kept = m_replica.blobs().files().append(m_way.blob.sha256, begin, answer.body);
        !kept) {
        m_link.storeFailed(m_way, kept.error());
        return;
    }
    m_way.offset = begin + size;
    if (m_way.offset == m_way.blob.size) {
        onFetched();
    }
}

void BlobDownload::onFetched()
{
    const Result<bool> isGood = m_replica.blobs().queue().arrived(m_way.blob.sha256);
    if (!isGood) {
        m_link.storeFailed(m_way, isGood.error());
    } else if (!*isGood) {
        m_link.putOff(m_way, "checksum");
    } else {
        m_link.finish(m_way);
    }
}

} // namespace caravan::sync
