// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/buying_centre.h"

#include "core/store/failure.h"
#include "core/store/replica.h"

#include <algorithm>
#include <map>

namespace caravan {
namespace {

constexpr std::size_t kRolesMax = 200;
constexpr int kGap = 48;

/// The row of the map where somebody stands at first.
int rowOf(const std::string& role)
{
    return role == "decider" ? 0 : role == "user" ? 2 : 1;
}

std::optional<Date> lastDoneWith(Replica& replica, const RecordId& contact,
                                 const std::function<Date(TimePoint)>& dayOf)
{
    const auto rows = orThrow(
        replica.select({"activity",
                        Filter::all({Filter::where("contact", Compare::equal, contact),
                                     Filter::where("status", Compare::equal, std::string("done"))}),
                        {{"start", true}},
                        {}},
                       0, 1));
    if (rows.empty()) {
        return std::nullopt;
    }
    const Record& last = rows.front().record;
    const auto start = parseDateTime(last.text("start"));
    return start ? std::optional(dayOf(*start)) : parseDate(last.text("due"));
}

bool hasRole(const CentrePerson& person, const char* role)
{
    return person.link.text("role") == role;
}

} // namespace

std::vector<CentrePerson> readBuyingCentre(Replica& replica, const RecordId& opportunity,
                                           const std::function<Date(TimePoint)>& dayOf)
{
    std::vector<CentrePerson> people;
    std::vector<Row> rows =
        replica.related("opportunity_contact", "opportunity", opportunity, kRolesMax);
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return a.record.id < b.record.id; });
    std::map<int, int> inRow;
    for (const Row& row : rows) {
        CentrePerson person;
        person.link = row.record;
        const RecordId id = row.record.reference("contact");
        if (const auto contact = replica.find("contact", id)) {
            person.name = contact->record.title();
            person.jobTitle = contact->record.text("job_title");
            person.reportsTo = contact->record.reference("reports_to");
            person.lastContact = lastDoneWith(replica, id, dayOf);
        }
        const auto* x = std::get_if<std::int64_t>(&row.record.value("map_x"));
        const auto* y = std::get_if<std::int64_t>(&row.record.value("map_y"));
        if (x != nullptr && y != nullptr) {
            person.x = static_cast<int>(*x);
            person.y = static_cast<int>(*y);
        } else {
            const int line = rowOf(row.record.text("role"));
            person.x = inRow[line]++ * (kCentreCardWidth + kGap);
            person.y = line * (kCentreCardHeight + kGap);
        }
        people.push_back(std::move(person));
    }
    return people;
}

std::vector<CentreGap> gapsOf(const std::vector<CentrePerson>& people)
{
    std::vector<CentreGap> gaps;
    const auto any = [&](const auto& holds) {
        return std::any_of(people.begin(), people.end(), holds);
    };
    for (const auto& [roleName, unknown, notMet] :
         {std::tuple("decider", CentreGap::nobodyDecides, CentreGap::deciderNotMet),
          std::tuple("user", CentreGap::nobodyUses, CentreGap::userNotMet)}) {
        const char* const role = roleName; // lambdas of C++20 capture no binding in clang 14
        if (!any([&](const CentrePerson& one) { return hasRole(one, role); })) {
            gaps.push_back(unknown);
        } else if (!any([&](const CentrePerson& one) {
                       return hasRole(one, role) && one.lastContact.has_value();
                   })) {
            gaps.push_back(notMet);
        }
    }
    const auto isForUs = [](const CentrePerson& one) { return one.link.text("attitude") == "for"; };
    for (const CentrePerson& decider : people) {
        const bool isAgainst =
            hasRole(decider, "decider") && decider.link.text("attitude") == "against";
        const bool hasAdvocate = any([&](const CentrePerson& one) {
            return isForUs(one) && one.link.reference("influences") == decider.link.id;
        });
        if (isAgainst && !hasAdvocate) {
            gaps.push_back(CentreGap::deciderAgainst);
            break;
        }
    }
    if (!people.empty() && !any(isForUs)) {
        gaps.push_back(CentreGap::nobodyForUs);
    }
    return gaps;
}

} // namespace caravan
