// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/blob_link.h"

namespace caravan::sync {

/// Files on their way from the hub, one at a time, small ones first, each going on at the size of
/// its part on this disk.
class BlobDownload {
public:
    BlobDownload(Replica& replica, BlobLink& link) : m_replica(replica), m_link(link) {}

    BlobWay& way() { return m_way; }
    const BlobWay& way() const { return m_way; }

    /// Asks what is to be asked next, where nothing is under way. Only while the link may ask.
    void advance();
    /// The hub sent what was asked last.
    void onAnswer(const AnswerArrived& answer);

private:
    bool open();
    void onFetched();

    Replica& m_replica;
    BlobLink& m_link;
    BlobWay m_way;
};

} // namespace caravan::sync
