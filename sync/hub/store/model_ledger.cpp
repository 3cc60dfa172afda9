// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/model_ledger.h"

#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/record_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr const char* kLedgerVersion = "ledger";

} // namespace

std::vector<LedgerEntry> ledgerEntries(Connection& connection, const Catalogue& catalogue)
{
    std::vector<LedgerEntry> entries;
    eachRecord(connection, catalogue, catalogue.at(Serves::ledger).name, [&](const Record& record) {
        const auto* position = std::get_if<std::int64_t>(&record.value("position"));
        entries.push_back({position != nullptr ? *position : 0, record.text("subject"),
                           record.text("change"), record.changedBy, record.changedAt});
    });
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LedgerEntry& one, const LedgerEntry& other) {
                         return one.position < other.position;
                     });
    return entries;
}

std::vector<std::string> ledgerOf(Connection& connection, const Catalogue& product)
{
    std::vector<std::string> changes;
    for (LedgerEntry& entry : ledgerEntries(connection, product)) {
        changes.push_back(std::move(entry.change));
    }
    return changes;
}

std::int64_t ledgerVersion(Connection& connection)
{
    return metaNumber(connection, kLedgerVersion, 0);
}

void raiseLedgerVersion(Connection& connection)
{
    setMetaNumber(connection, kLedgerVersion, ledgerVersion(connection) + 1);
}

} // namespace caravan::hub
