// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/push_item.h"

#include "sync/protocol/codec.h"

#include <algorithm>

namespace caravan::hub {
namespace {

std::string contentHash(const Catalogue& catalogue, Change change)
{
    change.n = 0;
    return sync::changeHash(catalogue, change);
}

} // namespace

std::vector<PushItem> itemsOf(const Catalogue& catalogue, const sync::PushRequest& request)
{
    std::vector<PushItem> items;
    for (const Change& change : request.ops) {
        items.push_back(
            {change.n, change.op, change.bundle, contentHash(catalogue, change), &change, nullptr});
    }
    for (const sync::PushRequest::Unreadable& unreadable : request.unreadable) {
        items.push_back({unreadable.n, unreadable.op, unreadable.bundle, {}, nullptr, &unreadable});
    }
    std::sort(items.begin(), items.end(),
              [](const PushItem& one, const PushItem& other) { return one.n < other.n; });
    return items;
}

bool isSameContent(const OpRow& row, const PushItem& item)
{
    return row.hash.empty() || item.hash.empty() || row.hash == item.hash;
}

std::string textOf(const sync::OpResult& result)
{
    return sync::encode(sync::PushAnswer{{result}, result.n + 1});
}

sync::OpResult resultFrom(const OpRow& row)
{
    const Result<sync::PushAnswer> answer = sync::decodePushAnswer(row.result);
    if (!answer || answer->results.size() != 1) {
        throw StoreFailure{StoreFailure::Kind::damaged, "a stored verdict cannot be read"};
    }
    return answer->results.front();
}

bool isDone(sync::OpResult::Status status)
{
    using Status = sync::OpResult::Status;
    return status == Status::applied || status == Status::merged || status == Status::held;
}

} // namespace caravan::hub
