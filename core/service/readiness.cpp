// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Whether an engineer has with them what their day needs.
#include "core/service/dispatch.h"

#include <algorithm>
#include <tuple>

namespace caravan {

std::vector<std::string> missingParts(const DispatchEngineer& engineer, const DispatchVisit& visit)
{
    std::vector<std::string> missing;
    std::map<RecordId, Decimal> left = engineer.van;
    const auto take = [&](const PartNeed& part) {
        Decimal& there = left[part.product];
        there = there - part.quantity;
        return there >= Decimal();
    };
    for (const DispatchVisit& other : engineer.visits) {
        const bool isBefore = other.start && visit.start && other.id != visit.id &&
                              std::tie(*other.start, other.id) < std::tie(*visit.start, visit.id);
        for (const PartNeed& part : isBefore ? other.parts : std::vector<PartNeed>{}) {
            take(part);
        }
    }
    for (const PartNeed& part : visit.parts) {
        if (!part.product.isNil() && !take(part)) {
            missing.push_back(part.name);
        }
    }
    return missing;
}

Readiness readinessOf(const DispatchEngineer& engineer)
{
    Readiness readiness;
    for (const DispatchVisit& visit : engineer.visits) {
        if (!visit.start) {
            continue;
        }
        ++readiness.visits;
        const bool isAccepted = visit.status != "requested" && visit.status != "planned";
        readiness.accepted += isAccepted ? 1 : 0;
        readiness.documents.all += visit.documents.all;
        readiness.documents.here += visit.documents.here;
        readiness.documents.unsent += visit.documents.unsent;
        for (std::string& part : missingParts(engineer, visit)) {
            auto& known = readiness.partsMissing;
            if (std::find(known.begin(), known.end(), part) == known.end()) {
                known.push_back(std::move(part));
            }
        }
    }
    if (readiness.visits == 0) {
        return readiness;
    }
    readiness.toolsExpired = engineer.toolsExpired;
    readiness.isHere = engineer.isHere;
    const DocumentCount& documents = readiness.documents;
    const bool isLacking = !readiness.partsMissing.empty() || !readiness.toolsExpired.empty();
    // Their own laptop needs nobody's word that the records are here, and can look for the files.
    const bool isThere = engineer.isHere
                             ? documents.here == documents.all
                             : readiness.accepted == readiness.visits && documents.unsent == 0;
    readiness.light = isLacking ? Readiness::Light::notReady
                      : isThere ? Readiness::Light::ready
                                : Readiness::Light::open;
    return readiness;
}

} // namespace caravan
