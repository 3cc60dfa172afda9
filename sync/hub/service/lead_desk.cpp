// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/lead_desk.h"

#include "core/rules/lead_assignment.h"
#include "sync/hub/service/history_text.h"
#include "sync/hub/store/lead_rows.h"
#include "sync/hub/store/meta_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr std::size_t kReturnedAtOnce = 200;

std::vector<AssignmentRule> rulesOf(Connection& connection, const Catalogue& catalogue)
{
    std::vector<AssignmentRule> rules;
    eachRecord(connection, catalogue, "assignment_rule",
               [&](const Record& record) { addRule(rules, record); });
    return rules;
}

std::vector<AssignmentCandidate> candidatesFor(HubWriter& writer, const AssignmentRule& rule)
{
    std::vector<AssignmentCandidate> candidates;
    const Directory& directory = writer.directory();
    const auto add = [&](const RecordId& user) {
        const bool counts = rule.method == AssignmentRule::Method::load;
        candidates.push_back({user, counts ? openLeadsOf(writer.connection(), user) : 0});
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

/// What the hub does by itself is no person's.
void saveAsHub(HubWriter& writer, StoredRecord& stored, const std::map<std::string, Value>& fields)
{
    Hub& hub = writer.hub();
    Record& record = stored.state.record;
    const Record before = record;
    const Writer author{hub.ownReplica(), 0, {}, hub.now()};
    record.rev += 1;
    record.changedBy = {};
    record.changedAt = author.at;
    Change change;
    change.kind = ChangeKind::update;
    for (const auto& [field, value] : fields) {
        record.set(field, value);
        const std::string& group = record.entity->groupOf(*record.entity->field(field)).name;
        record.vers[group] = record.rev;
        stored.state.writers[group] = author;
    }
    writer.save(stored);
    addHistory(writer.connection(), stored, change, author, changedText(before, record));
}

LeadPulse pulseOf(Connection& connection, const Catalogue& catalogue, const Record& lead,
                  TimePoint now)
{
    LeadPulse pulse{lead.changedAt, false};
    const std::string today = formatDate(dateOf(now));
    for (const Referrer& referrer : referrersOf(connection, "lead", lead.id)) {
        if (referrer.entity != "activity") {
            continue;
        }
        const auto stored = loadRecord(connection, catalogue, referrer.rid);
        if (!stored) {
            continue;
        }
        const Record& activity = stored->state.record;
        pulse.lastTouched = std::max(pulse.lastTouched, activity.changedAt);
        // Both are written so that the order of the texts is that of the times.
        pulse.isPlanned =
            pulse.isPlanned || (activity.text("status") == "open" &&
                                (activity.text("due") >= today || activity.text("start") >= today));
    }
    pulse.lastTouched = std::min(pulse.lastTouched, now); // a laptop's clock may be ahead
    return pulse;
}

bool goesBack(Connection& connection, const Catalogue& catalogue,
              std::span<const AssignmentRule> rules, const Record& lead, TimePoint now)
{
    const AssignmentRule* rule = ruleFor(rules, lead);
    const auto by = [&](const LeadPulse& pulse) {
        return isGoneQuiet(*rule, lead, pulse, now) || isToRecycle(*rule, lead, pulse, now);
    };
    // What was noted about it is read only where the lead itself would go.
    return rule != nullptr && by({lead.changedAt, false}) &&
           by(pulseOf(connection, catalogue, lead, now));
}

void moveToPool(HubWriter& writer, StoredRecord& lead)
{
    const Record& record = lead.state.record;
    std::map<std::string, Value> fields{{"owner", Value()}, {"status", std::string("new")}};
    const RecordId team = writer.directory().teamOf(record.reference("owner"));
    if (record.reference("team").isNil() && !team.isNil()) {
        fields["team"] = team; // else nobody would see it any more
    }
    saveAsHub(writer, lead, fields);
}

} // namespace

void assignLead(HubWriter& writer, StoredRecord& lead, bool teamIsOurs)
{
    const std::vector<AssignmentRule> rules = rulesOf(writer.connection(), writer.catalogue());
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

Result<std::size_t> returnLeads(Hub& hub)
{
    std::vector<AssignmentRule> rules;
    std::vector<RecordId> due;
    const Catalogue& catalogue = hub.catalogue();
    const Done looked = hub.store().read([&](Connection& connection) {
        rules = rulesOf(connection, catalogue);
        const bool returns = std::any_of(rules.begin(), rules.end(), [](const auto& rule) {
            return rule.quietDays > 0 || rule.recycleDays > 0;
        });
        if (!returns) {
            return;
        }
        eachRecord(connection, catalogue, "lead", [&](const Record& lead) {
            if (goesBack(connection, catalogue, rules, lead, hub.now())) {
                due.push_back(lead.id);
            }
        });
    });
    if (!looked) {
        return looked.error();
    }
    std::size_t moved = 0;
    for (std::size_t from = 0; from < due.size(); from += kReturnedAtOnce) {
        const std::size_t to = std::min(due.size(), from + kReturnedAtOnce);
        std::size_t movedNow = 0;
        NumberSet touched;
        const Done done = hub.store().write([&](Connection& connection) {
            HubWriter writer(hub, connection);
            movedNow = 0;
            for (std::size_t i = from; i < to; ++i) {
                std::optional<StoredRecord> lead = writer.find("lead", due[i]);
                if (lead && lead->state.record.life == Life::live &&
                    goesBack(connection, catalogue, rules, lead->state.record, hub.now())) {
                    moveToPool(writer, *lead);
                    ++movedNow;
                }
            }
            touched = writer.touched();
            return true;
        });
        if (!done) {
            return done.error();
        }
        moved += movedNow;
        hub.announce(touched, false);
    }
    return moved;
}

} // namespace caravan::hub
