// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/digest.h"

#include "core/store/news.h"
#include "core/store/replica.h"

#include <algorithm>
#include <map>

namespace caravan {

std::vector<DigestPart> digest(Replica& replica, std::size_t entriesMax)
{
    const RecordId user = replica.syncState().user;
    const std::string& customers = replica.catalogue().at(Serves::customers).name;
    std::vector<DigestPart> parts;
    std::map<RecordId, std::size_t> places;
    for (NewsEntry& entry : News(replica).newest(entriesMax)) {
        const auto [place, isNew] = places.emplace(entry.account, parts.size());
        if (isNew) {
            DigestPart part;
            part.account = entry.account;
            if (const auto row =
                    entry.account.isNil() ? std::nullopt : replica.find(customers, entry.account)) {
                const std::string& owner = row->record.entity->scope.owner;
                part.title = row->record.title();
                part.isMine =
                    !user.isNil() && !owner.empty() && row->record.reference(owner) == user;
            } else if (entry.key.entity == customers) {
                part.title = entry.title; // it is gone
            }
            parts.push_back(std::move(part));
        }
        parts[place->second].entries.push_back(std::move(entry));
    }
    std::stable_partition(parts.begin(), parts.end(),
                          [](const DigestPart& part) { return part.isMine; });
    return parts;
}

} // namespace caravan
