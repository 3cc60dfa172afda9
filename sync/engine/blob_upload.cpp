// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/blob_upload.h"

#include "core/base/sha256.h"
#include "sync/protocol/blob_codec.h"

namespace caravan::sync {

/// False when there is nothing to do this way.
bool BlobUpload::open()
{
    if (!m_way.isOpen()) {
        if (const std::optional<BlobQueue::Task> task =
                m_replica.blobs().queue().nextUpload(m_link.waiting())) {
            m_way.blob = *task;
        }
    }
    return m_way.isOpen();
}

void BlobUpload::advance()
{
    if (m_way.request || !open()) {
        return;
    }
    SendRequest request;
    if (m_way.upload.empty()) {
        m_way.step = BlobWay::Step::open;
        request.method = "POST";
        request.url = "/v1/uploads";
        request.body = encode(UploadRequest{m_way.blob.sha256, m_way.blob.size});
        m_link.send(m_way, std::move(request));
        return;
    }
    Result<std::string> piece =
        m_replica.blobs().files().read(m_way.blob.sha256, m_way.offset, m_link.pieceBytes());
    const bool isWhole =
        piece && (piece->size() == m_link.pieceBytes() ||
                  m_way.offset + static_cast<std::int64_t>(piece->size()) == m_way.blob.size);
    if (!isWhole) { // on this disk: cut short, gone, or not readable just now
        const std::string sha256 = m_way.blob.sha256;
        m_link.fileFailed(m_way, piece ? Error{ErrorCode::damaged, "file", sha256} : piece.error());
        advance();
        return;
    }
    m_way.step = BlobWay::Step::send;
    m_way.asked = piece->size();
    request.method = "PATCH";
    request.url = "/v1/uploads/" + m_way.upload;
    request.contentType = kPieceType;
    request.headers = {{"Upload-Offset", std::to_string(m_way.offset)},
                       {"Upload-Checksum", Sha256::of(*piece)}};
    request.body = std::move(*piece);
    m_link.send(m_way, std::move(request));
}

void BlobUpload::onAnswer(const AnswerArrived& answer)
{
    if (m_way.step == BlobWay::Step::open) {
        const Result<UploadAnswer> opened = decodeUploadAnswer(answer.body);
        if (!opened) {
            m_link.failAll("not-the-hub");
            return;
        }
        m_way.upload = opened->upload;
        onOffset(opened->offset);
        return;
    }
    m_link.pieceArrived(m_way);
    onOffset(answer.offset);
}

void BlobUpload::onOffset(std::int64_t offset)
{
    if (offset < 0 || offset > m_way.blob.size) {
        m_way.upload.clear();
        m_link.putOff(m_way, "not-the-hub");
        return;
    }
    m_way.offset = offset;
    if (offset < m_way.blob.size) {
        return;
    }
    if (Done confirmed = m_replica.blobs().queue().confirm(m_way.blob.sha256); !confirmed) {
        m_link.storeFailed(m_way, confirmed.error());
        return;
    }
    m_link.finish(m_way);
}

} // namespace caravan::sync
