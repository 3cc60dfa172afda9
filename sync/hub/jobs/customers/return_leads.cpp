// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/customers/return_leads.h"

#include "sync/hub/apply/save_as_hub.h"
#include "sync/hub/jobs/customers/assign_lead.h"
#include "sync/hub/store/load_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr std::size_t kReturnedAtOnce = 200;

LeadPulse pulseOf(Connection& connection, const Catalogue& catalogue, const Record& lead,
                  TimePoint now)
{
    LeadPulse pulse{lead.changedAt, false};
    const std::string today = formatDate(dateOf(now));
    for (const Referrer& referrer : referrersOf(connection, catalogue, "lead", lead.id)) {
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

Result<std::size_t> returnLeads(Hub& hub)
{
    std::vector<AssignmentRule> rules;
    std::vector<RecordId> due;
    const Catalogue& catalogue = hub.catalogue();
    const Done looked = hub.store().read([&](Connection& connection) {
        rules = assignmentRules(connection, catalogue, catalogue.at("lead"));
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
