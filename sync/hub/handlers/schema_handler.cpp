// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/schema_handler.h"

#include "core/model/model.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/handlers/records_handler.h"
#include "sync/hub/store/model_ledger.h"

namespace caravan::hub {

Answer<std::string> publishChanges(Hub& hub, const Caller& caller, const std::string& seen,
                                   const std::vector<std::string>& changes)
{
    using Made = Answer<std::vector<Change>>;
    const auto make = [&](Connection&, const Rights&) -> Made {
        if (seen != hub.catalogue().tag()) {
            return Failure{kStale, {}, "the schema has changed since"};
        }
        const Entity& entity = hub.catalogue().at(Serves::ledger);
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
