// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/model_ledger.h"

#include "core/base/time.h"
#include "core/model/model.h"
#include "sync/hub/service/hub_writer.h"
#include "sync/hub/service/push_handler.h"
#include "sync/hub/service/records_handler.h"
#include "sync/hub/store/meta_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr const char* kLedgerVersion = "ledger";

struct Entry {
    std::int64_t position = 0;
    std::string subject;
    std::string change;
    RecordId by;
    TimePoint at{};
};

std::vector<Entry> entriesOf(Connection& connection, const Catalogue& catalogue)
{
    std::vector<Entry> entries;
    eachRecord(connection, catalogue, kLedgerEntity, [&](const Record& record) {
        const auto* position = std::get_if<std::int64_t>(&record.value("position"));
        entries.push_back({position != nullptr ? *position : 0, record.text("subject"),
                           record.text("change"), record.changedBy, record.changedAt});
    });
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& one, const Entry& other) {
        return one.position < other.position;
    });
    return entries;
}

} // namespace

std::vector<std::string> ledgerOf(Connection& connection, const Catalogue& product)
{
    std::vector<std::string> changes;
    for (Entry& entry : entriesOf(connection, product)) {
        changes.push_back(std::move(entry.change));
    }
    return changes;
}

std::int64_t ledgerVersion(Connection& connection)
{
    return metaNumber(connection, kLedgerVersion, 0);
}

Done admitToLedger(HubWriter& writer, Record& change)
{
    const std::vector<Entry> entries = entriesOf(writer.connection(), writer.catalogue());
    const std::string& text = change.text("change");
    if (const Result<std::shared_ptr<const Catalogue>> with = writer.modelWith(text); !with) {
        // Who was first is told to whoever comes second with the same name.
        const std::string subject = subjectOf(text);
        const auto first = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
            return !subject.empty() && subjectOf(entry.change) == subject;
        });
        std::string detail = with.error().detail;
        const Directory::User* user =
            first != entries.end() ? writer.directory().user(first->by) : nullptr;
        if (user != nullptr) {
            detail +=
                ": " + user->name + " published it on " + formatDateTime(first->at).substr(0, 10);
        }
        return Error{ErrorCode::schema, "change", std::move(detail)};
    }
    change.set("subject", subjectOf(text));
    change.set("position", entries.empty() ? std::int64_t{1} : entries.back().position + 1);
    setMetaNumber(writer.connection(), kLedgerVersion, ledgerVersion(writer.connection()) + 1);
    return done();
}

Answer<std::string> publishChanges(Hub& hub, const Caller& caller, const std::string& seen,
                                   const std::vector<std::string>& changes)
{
    using Made = Answer<std::vector<Change>>;
    const auto make = [&](Connection&, const Rights&) -> Made {
        if (seen != hub.catalogue().tag()) {
            return Failure{kStale, {}, "the schema has changed since"};
        }
        const Entity& entity = hub.catalogue().at(kLedgerEntity);
        std::vector<Change> made;
        for (const std::string& text : changes) {
            Change change;
            change.kind = ChangeKind::create;
            change.entity = entity.name;
            change.id = RecordId(hub.ids().version7(hub.now()));
            change.set["subject"].value = {subjectOf(text)};
            change.set["change"].value = {text};
            made.push_back(std::move(change));
        }
        return made;
    };
    const Answer<sync::OpResult> pushed = pushTogether(hub, caller, make);
    if (!pushed) {
        return pushed.failure();
    }
    if (pushed->status != sync::OpResult::Status::applied) {
        return Failure{pushed->problem.empty() ? sync::problem::kInvalid : pushed->problem,
                       pushed->problemKey, pushed->problemText};
    }
    const ModelUse next(hub);
    return hub.catalogue().tag();
}

} // namespace caravan::hub
