// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/demo/demo_customer.h"
#include "core/demo/demo_maker.h"

namespace caravan {

/// What the demo company sells to a customer: deals with lines and buying centre, and the calls
/// about them.
class DemoDeals {
public:
    /// All must outlive it.
    DemoDeals(DemoMaker& maker, const DemoWords& words, const DemoStaff& staff)
        : m_maker(maker), m_words(words), m_staff(staff)
    {
    }

    void add(const DemoCustomer& customer);

private:
    void addParts(const DemoCustomer& customer, const RecordId& deal, const Money& amount);
    void addActivities(const DemoCustomer& customer, const RecordId& deal, std::int64_t count);

    using Values = DemoMaker::Values;

    DemoMaker& m_maker;
    const DemoWords& m_words;
    const DemoStaff& m_staff;
};

} // namespace caravan
