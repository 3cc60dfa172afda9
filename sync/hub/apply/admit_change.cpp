// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/admit_change.h"

#include "core/base/time.h"
#include "core/model/model.h"
#include "core/schema/schema_reason.h"
#include "sync/hub/store/model_ledger.h"

#include <algorithm>

namespace caravan::hub {

Done admitToLedger(HubWriter& writer, Record& change)
{
    const std::vector<LedgerEntry> entries = ledgerEntries(writer.connection(), writer.catalogue());
    const std::string& text = change.text("change");
    if (const Result<std::shared_ptr<const Catalogue>> with = writer.modelWith(text); !with) {
        // Who was first is told to whoever comes second with the same name.
        const std::string subject = subjectOf(text);
        const auto first =
            std::find_if(entries.begin(), entries.end(), [&](const LedgerEntry& entry) {
                return !subject.empty() && subjectOf(entry.change) == subject;
            });
        std::string detail = with.error().detail;
        std::string key = with.error().key;
        const Directory::User* user =
            first != entries.end() ? writer.directory().user(first->by) : nullptr;
        if (user != nullptr) {
            const std::string day = formatDateTime(first->at).substr(0, 10);
            detail += ": " + user->name + " published it on " + day;
            if (std::optional<SchemaRefusal> refusal = refusalFrom(key)) {
                refusal->on = day;
                refusal->by = user->name;
                key = keyOf(*refusal);
            }
        }
        return Error{ErrorCode::schema, std::move(key), std::move(detail)};
    }
    change.set("subject", subjectOf(text));
    change.set("position", entries.empty() ? std::int64_t{1} : entries.back().position + 1);
    raiseLedgerVersion(writer.connection());
    return done();
}

} // namespace caravan::hub
