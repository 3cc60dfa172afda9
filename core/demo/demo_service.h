// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/demo/demo_customer.h"
#include "core/demo/demo_maker.h"

namespace caravan {

/// The machines that stand with a customer of the demo company, and the visits to them.
class DemoService {
public:
    /// Both must outlive it.
    DemoService(DemoMaker& maker, const DemoStaff& staff) : m_maker(maker), m_staff(staff) {}

    void add(const DemoCustomer& customer);

private:
    void addVisit(const DemoCustomer& customer, const RecordId& asset, std::int64_t daysAgo);

    using Values = DemoMaker::Values;

    DemoMaker& m_maker;
    const DemoStaff& m_staff;
};

} // namespace caravan
