// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/customers/assign_lead.h"

#include "sync/hub/apply/save_as_hub.h"
#include "sync/hub/store/load_rows.h"
#include "sync/hub/store/meta_rows.h"

namespace caravan::hub {
namespace {

std::vector<AssignmentCandidate> candidatesFor(HubWriter& writer, const AssignmentRule& rule)
{
    std::vector<AssignmentCandidate> candidates;
    const Directory& directory = writer.directory();
    const auto add = [&](const RecordId& user) {
        const bool counts = rule.method == AssignmentRule::Method::load;
        candidates.push_back({user, counts ? openLoadOf(writer.connection(), user) : 0});
    };
    if (!rule.user.isNil()) {
        const Directory::User* user = directory.user(rule.user);
        if (user != nullptr && user->isActive) {
            add(user->id);
        }
        return candidates;
    }
    for (const RecordId& user : directory.sellersOf(rule.team)) {
        add(user);
    }
    return candidates;
}

} // namespace

std::vector<AssignmentRule> assignmentRules(Connection& connection, const Catalogue& catalogue,
                                            const Entity& assigned)
{
    std::vector<AssignmentRule> rules;
    eachRecord(connection, catalogue, assigned.assignedBy,
               [&](const Record& record) { addRule(rules, record); });
    return rules;
}

void assignLead(HubWriter& writer, StoredRecord& lead, bool teamIsOurs)
{
    const std::vector<AssignmentRule> rules =
        assignmentRules(writer.connection(), writer.catalogue(), *lead.state.record.entity);
    const AssignmentRule* rule = ruleFor(rules, lead.state.record);
    if (rule == nullptr) {
        return;
    }
    const std::string turn = "lead_turn/" + rule->id.toString();
    const std::optional<std::string> before = metaText(writer.connection(), turn);
    const RecordId last = before ? RecordId::parse(*before).value_or(RecordId{}) : RecordId{};
    const RecordId owner = assigneeOf(*rule, candidatesFor(writer, *rule), last);
    if (owner.isNil()) {
        return;
    }
    setMetaText(writer.connection(), turn, owner.toString());
    std::map<std::string, Value> fields{{"owner", owner}};
    if (teamIsOurs) {
        fields["team"] = Value();
    }
    saveAsHub(writer, lead, fields);
}

} // namespace caravan::hub
