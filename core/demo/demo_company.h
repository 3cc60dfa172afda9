// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/demo/demo_customer.h"
#include "core/demo/demo_deals.h"
#include "core/demo/demo_maker.h"
#include "core/demo/demo_service.h"
#include "core/store/replica.h"

#include <cstdint>
#include <vector>

namespace caravan {

/// Makes the customers of a maker of laboratory water purifiers, one account with all that belongs
/// to it after the other: contacts, deals with lines and buying centre, assets, visits, activities
/// with outcomes over two years, leads. The same seed, day and staff make the same records.
class DemoCompany {
public:
    DemoCompany(const Catalogue& catalogue, DemoStaff staff, std::uint64_t seed, TimePoint today);
    DemoCompany(const DemoCompany&) = delete; ///< its parts refer to its staff
    DemoCompany& operator=(const DemoCompany&) = delete;

    /// One account and what belongs to it; parents come before what refers to them. changedAt is
    /// when the record was made, changedBy its author.
    std::vector<Record> nextAccount();

private:
    using Values = DemoMaker::Values;

    void addContacts(DemoCustomer& customer);
    void addLead(const DemoRegion& region);
    std::string positionIn(const DemoRegion::City& city) const;

    const DemoWords& m_words;
    DemoStaff m_staff;
    DemoMaker m_maker;
    DemoDeals m_deals;
    DemoService m_service;
    std::int64_t m_count = 0; ///< accounts so far: keeps names and numbers apart
};

/// Fills an empty replica as a first sync would have: @p size records in all, the written company
/// first, signed in as one of its reps. Nothing waits for a hub. Does nothing where accounts are.
Done fillDemoReplica(Replica& replica, std::size_t size, std::uint64_t seed, TimePoint today);

/// Signs in as somebody of the demo company who has @p role and, if anybody does, speaks
/// @p language ("en", "zh_CN", "zh_TW"). Error: notFound where nobody has that role.
Done signInToDemo(Replica& replica, std::string_view role, std::string_view language);

} // namespace caravan
