// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/demo/demo_words.h"
#include "core/store/replica.h"

#include <cstdint>
#include <functional>
#include <random>

namespace caravan {

/// Who works in the demo company, as records of the replica they are made in.
struct DemoStaff {
    struct Person {
        RecordId id;
        RecordId team;
    };
    std::vector<Person> reps;
    std::vector<Person> engineers;
    std::vector<RecordId> devices; ///< products that are sold and installed
};

/// Makes the customers of a maker of laboratory water purifiers, one account with all that belongs
/// to it after the other: contacts, deals with lines and buying centre, assets, visits, activities
/// with outcomes over two years, leads. The same seed, day and staff make the same records.
class DemoCompany {
public:
    DemoCompany(const Catalogue& catalogue, DemoStaff staff, std::uint64_t seed, TimePoint today);

    /// One account and what belongs to it; parents come before what refers to them. changedAt is
    /// when the record was made, changedBy its author.
    std::vector<Record> nextAccount();

private:
    using Values = std::map<std::string, Value, std::less<>>;
    struct Customer {
        const DemoRegion* region = nullptr;
        const DemoRegion::City* city = nullptr;
        DemoStaff::Person owner;
        Record account;
        std::vector<RecordId> contacts;
        std::int64_t ageDays = 0;
    };

    Record& add(const char* entity, std::int64_t daysAgo, const RecordId& author,
                const Values& values);
    void addContacts(Customer& customer);
    void addDeals(const Customer& customer);
    void addDealParts(const Customer& customer, const RecordId& deal, const Money& amount);
    void addAssets(const Customer& customer);
    void addVisit(const Customer& customer, const RecordId& asset, std::int64_t daysAgo);
    void addActivities(const Customer& customer, const RecordId& deal, std::int64_t count);
    void addLead(const DemoRegion& region);

    std::int64_t number(std::int64_t from, std::int64_t to);
    bool chance(int percent);
    const std::string& pick(const std::vector<std::string>& list);
    RecordId newId(TimePoint at);
    TimePoint momentAgo(std::int64_t days);
    std::string dayAgo(std::int64_t days) const;
    std::string personName(const DemoRegion& region, std::string& family, std::string& given);
    std::string phone(const DemoRegion& region, const std::string& areaCode);
    std::string positionIn(const DemoRegion::City& city) const;
    Money money(const DemoRegion& region, std::int64_t euros) const;

    const Catalogue& m_catalogue;
    const DemoWords& m_words;
    DemoStaff m_staff;
    std::mt19937_64 m_random;
    TimePoint m_today;
    std::int64_t m_count = 0; ///< accounts so far: keeps names and numbers apart
    std::vector<Record> m_made;
};

/// Fills an empty replica as a first sync would have: @p size records in all, the written company
/// first, signed in as one of its reps. Nothing waits for a hub. Does nothing where accounts are.
Done fillDemoReplica(Replica& replica, std::size_t size, std::uint64_t seed, TimePoint today);

/// Signs in as somebody of the demo company who has @p role and, if anybody does, speaks
/// @p language ("en", "zh_CN", "zh_TW"). Error: notFound where nobody has that role.
Done signInToDemo(Replica& replica, std::string_view role, std::string_view language);

} // namespace caravan
