// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/op_rows.h"
#include "sync/protocol/messages.h"

#include <string>
#include <vector>

namespace caravan::hub {

/// One op of a push, readable or not. Points into the request it came with.
struct PushItem {
    std::int64_t n = 0;
    OpId op;
    BundleId bundle;
    std::string hash; ///< of the content without n, since after a fork the op comes under another
    const Change* change = nullptr;
    const sync::PushRequest::Unreadable* unreadable = nullptr;
};

/// All ops of a request in order of n.
std::vector<PushItem> itemsOf(const Catalogue& catalogue, const sync::PushRequest& request);

/// What could not be read has no hash; a newer schema may read it when it comes again.
bool isSameContent(const OpRow& row, const PushItem& item);

/// A verdict as it is stored, and back.
std::string textOf(const sync::OpResult& result);
sync::OpResult resultFrom(const OpRow& row);

/// The change has had its effect; it must never have it again.
bool isDone(sync::OpResult::Status status);

} // namespace caravan::hub
