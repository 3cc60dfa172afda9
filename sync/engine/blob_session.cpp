// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/blob_session.h"

namespace caravan::sync {

std::vector<BlobCommand> BlobSession::on(const BlobEvent& event, TimePoint now)
{
    m_link.begin(now);
    std::visit([this](const auto& one) { handle(one); }, event);
    advance();
    updateStatus();
    return m_link.takeCommands();
}

bool BlobSession::isSettled() const
{
    return !m_up.way().request && !m_down.way().request &&
           (!m_link.mayTalk() || (!m_up.way().isOpen() && !m_down.way().isOpen()));
}

void BlobSession::handle(const RequestFailed& event)
{
    for (BlobWay* way : {&m_up.way(), &m_down.way()}) {
        if (way->request == event.request) {
            way->request.reset();
            way->upload.clear(); // how far it came is asked when it is opened again
            m_link.failAll(event.reason.empty() ? "offline" : event.reason);
        }
    }
}

void BlobSession::handle(const AnswerArrived& event)
{
    const bool isUp = m_up.way().request == event.request;
    BlobWay* way = isUp                                    ? &m_up.way()
                   : m_down.way().request == event.request ? &m_down.way()
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
        m_link.failAll("not-the-hub");
        return;
    }
    m_link.forgetProblem();
    if (Done adopted = m_replica.blobs().queue().adoptEpoch(event.epoch); !adopted) {
        m_link.storeFailed(*way, adopted.error());
    } else if (!isGood) {
        m_link.refused(*way, event);
    } else if (isUp) {
        m_up.onAnswer(event);
    } else {
        m_down.onAnswer(event);
    }
}

void BlobSession::advance()
{
    if (!m_link.mayAsk()) {
        return;
    }
    m_up.advance();
    m_down.advance();
    if (!m_up.way().isOpen() && !m_down.way().isOpen()) {
        m_link.rest();
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
    status.problem = m_link.problem();
    const auto part = [](const BlobWay& way) {
        return BlobStatus::Moving{way.blob.sha256, way.offset, way.blob.size};
    };
    if (m_up.way().isOpen()) {
        status.up = part(m_up.way());
    }
    if (m_down.way().isOpen()) {
        status.down = part(m_down.way());
    }
    if (status != m_status) {
        m_status = status;
        m_link.emit(ReportBlobs{status});
    }
}

} // namespace caravan::sync
