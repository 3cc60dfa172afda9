// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/milestones.h"

#include "core/base/local_time.h"
#include "core/selling/pipeline.h"

#include <algorithm>
#include <array>

namespace caravan {
namespace {

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
    return parseDateTime(activity.text("start"))
        .value_or(activity.id.madeAt().value_or(TimePoint{}));
}

/// From when the lead came in, to the hour where that is known: it is when it was noted on the same
/// day. What was noted later, or imported, is known by its days.
std::int64_t responseHours(const Record& lead, const Contact& contact)
{
    const TimePoint born = lead.id.madeAt().value_or(TimePoint{});
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

Done DealMilestoneRule::complete(Draft& draft) const
{
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Edit& edit = draft.edit(i);
        if (edit.entity != "opportunity" || !edit.isContent() || !edit.sets("stage")) {
            continue;
        }
        const auto before = draft.before().find(edit.entity, edit.id);
        std::optional<Record> deal = draft.after().find(edit.entity, edit.id);
        if (!deal) {
            continue;
        }
        if (before) {
            deal->set("reached", furthestStage(*before));
        }
        // Somebody who writes another day on purpose knows better.
        if (before && !edit.sets("close_date") && endsWith(*before, deal->text("stage"))) {
            draft.set(i, "close_date", formatDate(draft.today()));
        }
        const std::string furthest = furthestStage(*deal);
        const Value value = furthest.empty() ? Value() : Value(furthest);
        if (!before || before->value("reached") != value) {
            draft.set(i, "reached", value);
        }
    }
    return done();
}

Done LeadMilestoneRule::complete(Draft& draft) const
{
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Edit& edit = draft.edit(i);
        if (edit.entity == "lead" && edit.kind == ChangeKind::create && !edit.sets("received")) {
            draft.set(i, "received", formatDate(draft.today()));
        }
    }
    const std::size_t count = draft.size(); // a lead's first contact comes behind these
    for (std::size_t i = 0; i < count; ++i) {
        const Edit& edit = draft.edit(i);
        if (edit.entity != "activity" || !edit.isContent()) {
            continue;
        }
        const std::optional<Record> activity = draft.after().find(edit.entity, edit.id);
        const auto lead = activity && isContact(*activity)
                              ? draft.after().find("lead", activity->reference("lead"))
                              : std::nullopt;
        if (!lead || !isEmpty(lead->value("first_contact"))) {
            continue;
        }
        const Contact contact{dayOf(*activity, draft.today()), spokenAt(*activity)};
        draft.set(*lead, "first_contact", formatDate(contact.day));
        draft.set(*lead, "response_hours", responseHours(*lead, contact));
    }
    return done();
}

Done VisitContractRule::complete(Draft& draft) const
{
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Edit& edit = draft.edit(i);
        if (edit.entity != "visit" || !edit.isContent() || !edit.sets("asset") ||
            edit.sets("contract")) {
            continue;
        }
        const std::optional<Record> visit = draft.after().find(edit.entity, edit.id);
        const auto asset =
            draft.after().find("asset", visit ? visit->reference("asset") : RecordId{});
        if (asset && visit->reference("contract").isNil() &&
            !asset->reference("contract").isNil()) {
            draft.set(i, "contract", asset->value("contract"));
        }
    }
    return done();
}

} // namespace caravan
