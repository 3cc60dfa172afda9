// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/blob_link.h"

namespace caravan::sync {

/// Files on their way to the hub, one at a time, small ones first: an upload is opened, which tells
/// how much of it the hub has, then sent piece by piece from there.
class BlobUpload {
public:
    BlobUpload(Replica& replica, BlobLink& link) : m_replica(replica), m_link(link) {}

    BlobWay& way() { return m_way; }
    const BlobWay& way() const { return m_way; }

    /// Asks what is to be asked next, where nothing is under way. Only while the link may ask.
    void advance();
    /// The hub took what was asked last.
    void onAnswer(const AnswerArrived& answer);

private:
    bool open();
    void onOffset(std::int64_t offset);

    Replica& m_replica;
    BlobLink& m_link;
    BlobWay m_way;
};

} // namespace caravan::sync
