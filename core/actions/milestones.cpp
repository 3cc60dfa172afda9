// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/milestones.h"

#include "core/actions/complete_edits.h"
#include "core/base/id_time.h"
#include "core/base/local_time.h"
#include "core/rules/pipeline.h"
#include "core/store/replica.h"

#include <algorithm>
#include <array>

namespace caravan {
namespace {

bool isContent(const Edit& edit)
{
    return edit.kind == ChangeKind::create || edit.kind == ChangeKind::update;
}

/// Work in which somebody of the lead's side took part.
bool isContact(const Record& activity)
{
    constexpr std::array<std::string_view, 4> kContacts{"call", "meeting", "mail", "visit"};
    return activity.text("status") == "done" &&
           std::find(kContacts.begin(), kContacts.end(), activity.text("kind")) != kContacts.end();
}

struct Contact {
    Date day;
    TimePoint at;
};

Date localDay(TimePoint time)
{
    return localTime(time).day;
}

/// When they spoke: when it began, else when it was noted.
TimePoint spokenAt(const Record& activity)
{
    return parseDateTime(activity.text("start")).value_or(bornAt(activity.id));
}

/// From when the lead came in, to the hour where that is known: it is when it was noted on the same
/// day. What was noted later, or imported, is known by its days.
std::int64_t responseHours(const Record& lead, const Contact& contact)
{
    const TimePoint born = bornAt(lead.id);
    const Date received = parseDate(lead.text("received")).value_or(localDay(born));
    if (received == localDay(born) && contact.day == localDay(contact.at) && contact.at >= born) {
        return std::chrono::round<std::chrono::hours>(contact.at - born).count();
    }
    const auto days = std::chrono::sys_days(contact.day) - std::chrono::sys_days(received);
    return std::max<std::int64_t>(0, days.count() * 24);
}

Date dayOf(const Record& activity, Date today)
{
    const auto start = parseDateTime(activity.text("start"));
    return start ? std::min(today, localDay(*start)) : today;
}

} // namespace

void addMilestones(Replica& replica, std::vector<Edit>& edits, Date today)
{
    EditedReplica after(replica, edits);
    std::vector<std::pair<Record, Contact>> spokenWith;
    for (Edit& edit : edits) {
        if (!isContent(edit)) {
            continue;
        }
        if (edit.entity == "opportunity" && edit.set.contains("stage")) {
            const auto before = replica.find(edit.entity, edit.id);
            std::optional<Record> deal = after.find(edit.entity, edit.id);
            if (!deal) {
                continue;
            }
            if (before) {
                deal->set("reached", furthestStage(before->record));
            }
            // Somebody who writes another day on purpose knows better.
            if (before && !edit.set.contains("close_date") &&
                endsWith(before->record, deal->text("stage"))) {
                edit.set["close_date"] = formatDate(today);
            }
            const std::string furthest = furthestStage(*deal);
            const Value value = furthest.empty() ? Value() : Value(furthest);
            if (!before || before->record.value("reached") != value) {
                edit.set["reached"] = value;
            }
        } else if (edit.entity == "lead" && edit.kind == ChangeKind::create) {
            edit.set.try_emplace("received", formatDate(today));
        } else if (edit.entity == "visit" && edit.set.contains("asset") &&
                   !edit.set.contains("contract")) {
            const std::optional<Record> visit = after.find(edit.entity, edit.id);
            const auto asset = after.find("asset", visit ? visit->reference("asset") : RecordId{});
            if (asset && visit->reference("contract").isNil() &&
                !asset->reference("contract").isNil()) {
                edit.set["contract"] = asset->value("contract");
            }
        } else if (edit.entity == "activity") {
            const std::optional<Record> activity = after.find(edit.entity, edit.id);
            const auto lead = activity && isContact(*activity)
                                  ? after.find("lead", activity->reference("lead"))
                                  : std::nullopt;
            if (lead && isEmpty(lead->value("first_contact"))) {
                spokenWith.emplace_back(*lead,
                                        Contact{dayOf(*activity, today), spokenAt(*activity)});
            }
        }
    }
    for (const auto& [lead, contact] : spokenWith) {
        const auto now = replica.find("lead", lead.id);
        setField(edits, now ? now->record : lead, "first_contact", formatDate(contact.day));
        setField(edits, now ? now->record : lead, "response_hours", responseHours(lead, contact));
    }
}

} // namespace caravan
