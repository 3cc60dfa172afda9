// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_service.h"

#include "core/base/time.h"

#include <algorithm>

namespace caravan {

void DemoService::add(const DemoCustomer& customer)
{
    const DemoRegion& region = *customer.region;
    const std::int64_t count = m_maker.number(1, 2);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t age = m_maker.number(10, std::max<std::int64_t>(11, customer.ageDays));
        const std::int64_t visits = m_maker.number(0, 2);
        Values values{
            {"name", "PuroLab " + m_maker.pick({"10", "30", "60", "120"}) + " " +
                         m_maker.pick(region.of("places"))},
            {"serial", "PL" + std::to_string(2'000'000 + customer.number * 10 + i)},
            {"product", m_staff.devices[static_cast<std::size_t>(m_maker.number(
                            0, static_cast<std::int64_t>(m_staff.devices.size()) - 1))]},
            {"account", customer.account.id},
            {"contact", customer.contacts.front()},
            {"place", m_maker.pick(region.of("places"))},
            {"status", m_maker.pick({"running", "running", "running", "running", "degraded", "down",
                                     "installing"})},
            {"install_date", m_maker.dayAgo(age)},
            {"warranty_until", m_maker.dayAgo(age - 730)},
            {"counter", m_maker.number(50, 9000)},
            {"last_service", m_maker.dayAgo(std::min<std::int64_t>(age, m_maker.number(10, 300)))},
            {"next_service", m_maker.dayAgo(-m_maker.number(-20, 200))},
            {"owner", customer.owner.id}};
        if (m_maker.chance(50)) {
            values["contract_number"] = "SC-" + std::to_string(100'000 + customer.number);
        }
        const RecordId asset = m_maker.add("asset", age, customer.owner.id, values).id;
        for (std::int64_t visit = 0; visit < visits; ++visit) {
            addVisit(customer, asset,
                     m_maker.chance(25) ? -m_maker.number(0, 20) : m_maker.number(1, age));
        }
    }
}

void DemoService::addVisit(const DemoCustomer& customer, const RecordId& asset,
                           std::int64_t daysAgo)
{
    const DemoRegion& region = *customer.region;
    const DemoStaff::Person& engineer = m_staff.engineers[static_cast<std::size_t>(
        m_maker.number(0, static_cast<std::int64_t>(m_staff.engineers.size()) - 1))];
    const bool isAhead = daysAgo <= 0;
    const std::string status =
        isAhead ? m_maker.pick({"planned", "planned", "accepted", "requested"})
                : m_maker.pick({"closed", "closed", "closed", "signed", "work_done", "cancelled"});
    const std::string kind =
        m_maker.pick({"breakdown", "preventive", "preventive", "install", "inspection"});
    const TimePoint start = m_maker.momentAgo(daysAgo);
    const std::string& symptom = m_maker.pick(region.of("symptoms"));
    Values values{
        {"number", "SV-" + std::to_string(100'000 + customer.number * 5 + m_maker.number(0, 4))},
        {"subject", kind == "breakdown" ? symptom : m_maker.pick(region.of("wishes"))},
        {"kind", kind},
        {"status", status},
        {"priority", m_maker.pick({"normal", "normal", "high", "low", "critical"})},
        {"account", customer.account.id},
        {"contact", customer.contacts.front()},
        {"asset", asset},
        {"engineer", engineer.id},
        {"start", formatDateTime(start)},
        {"end", formatDateTime(start + std::chrono::hours(m_maker.number(1, 5)))}};
    if (kind == "breakdown") {
        values["symptom"] = symptom;
        values["requested_at"] =
            formatDateTime(start - std::chrono::hours(2 + customer.number * 7 % 46));
    }
    if (status == "cancelled") {
        values["cancel_reason"] = m_maker.pick(region.of("notes"));
    }
    if (!isAhead && status != "cancelled") {
        values["arrived_at"] =
            formatDateTime(start + std::chrono::minutes(m_maker.number(-10, 30)));
        values["left_at"] = formatDateTime(start + std::chrono::minutes(m_maker.number(60, 280)));
        values["work_done_text"] = m_maker.pick(region.of("work"));
        values["labour_minutes"] = m_maker.number(3, 16) * 15;
        values["travel_minutes"] = m_maker.number(1, 12) * 15;
        const bool isFixed = m_maker.chance(80);
        values["first_time_fix"] = isFixed;
        if (kind == "breakdown") {
            values["fix_outcome"] = std::string(isFixed              ? "first_visit"
                                                : m_maker.chance(60) ? "repeat"
                                                                     : "open");
            values["response_result"] = std::string(m_maker.chance(85) ? "kept" : "missed");
            values["fix_result"] = std::string(m_maker.chance(75) ? "kept" : "missed");
        }
        std::string family;
        std::string given;
        values["signed_by"] = m_maker.personName(region, family, given);
    }
    m_maker.add("visit", std::max<std::int64_t>(daysAgo + m_maker.number(1, 10), 1),
                customer.owner.id, values);
}

} // namespace caravan
