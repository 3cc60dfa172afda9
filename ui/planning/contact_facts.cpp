// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/contact_facts.h"

#include "core/planning/contact.h"
#include "core/record/moments.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {
namespace {

/// Sentences of this file.
class ContactFacts {
    Q_DECLARE_TR_FUNCTIONS(ContactFacts)

public:
    static std::vector<HeadFact> make(Desk& desk, const Record& record)
    {
        const auto contact =
            readContact(desk.replica(), record.key(), viewpointOf(desk), desk.now());
        if (!contact) {
            desk.reportReadFailure(contact.error());
            return {};
        }
        std::vector<HeadFact> facts{last(desk, contact->last), next(desk, contact->next)};
        if (contact->late > 0) {
            facts.push_back(late(desk, record.key(), contact->late));
        }
        return facts;
    }

private:
    static HeadFact last(Desk& desk, const std::optional<Record>& activity)
    {
        const QString label = tr("Last contact");
        if (!activity) {
            return {{label, tr("None yet")}};
        }
        const auto start = parseDateTime(activity->text(activity->entity->moments.start));
        const Date day = start ? localDay(*start) : todayOf(desk);
        const auto days = std::chrono::sys_days(todayOf(desk)) - std::chrono::sys_days(day);
        QString text = daysAgo(static_cast<int>(days.count()));
        if (const Field* kind = activity->entity->kindField()) {
            text = tr("%1 · %2", "how long ago, kind of contact")
                       .arg(text, displayText(desk.replica(), *kind, activity->value(kind->name)));
        }
        return {{label, text}, Route::record(activity->key())};
    }

    static HeadFact next(Desk& desk, const std::optional<Record>& activity)
    {
        const QString label = tr("Next up");
        if (!activity) {
            return {{label, tr("Nothing planned")}};
        }
        const auto start = parseDateTime(activity->text(activity->entity->moments.start));
        const QString when = start ? shortMomentText(*start, desk.now())
                                   : toQString(activity->text(activity->entity->moments.due));
        return {{label, tr("%1 · %2", "when, what").arg(when, recordTitle(*activity))},
                Route::record(activity->key())};
    }

    static HeadFact late(Desk& desk, const RecordKey& about, std::int64_t count)
    {
        const Entity& activities = desk.catalogue().at(Serves::activities);
        Route route = Route::list(activities.name);
        route.preset["view"] =
            toJson(lateActivities(activities, activitiesAbout(activities, about)));
        return {{tr("Overdue"), integerText(count), {}, Tone::danger}, std::move(route)};
    }

    static QString daysAgo(int days)
    {
        return days <= 0   ? tr("Today")
               : days == 1 ? tr("Yesterday")
                           : tr("%Ln day(s) ago", nullptr, days);
    }
};

constexpr const char* kActivity = "activity";

/// People, companies, leads and deals: what is open about them changes hands with them.
bool isSpokenWith(const Entity& entity)
{
    return std::find(entity.handOver.begin(), entity.handOver.end(), kActivity) !=
           entity.handOver.end();
}

} // namespace

void addContactFacts(Workbench& bench)
{
    bench.add(RecordFact{
        .appliesTo = isSpokenWith, .make = ContactFacts::make, .readsFrom = {kActivity, "visit"}});
}

} // namespace caravan::ui
