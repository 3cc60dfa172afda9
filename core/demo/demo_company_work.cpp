// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the demo company does with its customers: deals, machines, visits, calls.
#include "core/demo/demo_company.h"
#include "core/selling/offer_lines.h"

#include <algorithm>

namespace caravan {

void DemoCompany::addDeals(const Customer& customer)
{
    const DemoRegion& region = *customer.region;
    const std::int64_t count = number(0, 3);
    addActivities(customer, {}, number(1, 3));
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t age = number(5, customer.ageDays);
        const bool isOld = age > 240;
        const std::string stage = isOld ? pick({"won", "won", "lost", "lost", "negotiation"})
                                        : pick({"prospecting", "engaging", "qualified", "proposal",
                                                "proposal", "negotiation", "won", "lost"});
        const bool isOver = stage == "won" || stage == "lost";
        const std::int64_t closeIn = isOver ? -number(1, age) : number(-10, 150);
        const std::map<std::string, std::int64_t> odds{
            {"prospecting", 10}, {"engaging", 25}, {"qualified", 40}, {"proposal", 60},
            {"negotiation", 80}, {"won", 100},     {"lost", 0}};
        std::string name = pick(region.of("deals"));
        if (const std::size_t at = name.find("{product}"); at != std::string::npos) {
            name.replace(at, 9, "PuroLab " + pick({"10", "30", "60", "120"}));
        }
        const Money amount = money(region, number(4, 190) * 1000);
        Values values{
            {"name", name},
            {"code", "AQ-" + std::to_string(10'000 + m_count) + "-" + std::to_string(i + 1)},
            {"account", customer.account.id},
            {"contact", customer.contacts.front()},
            {"product", m_staff.devices[static_cast<std::size_t>(
                            number(0, static_cast<std::int64_t>(m_staff.devices.size()) - 1))]},
            {"stage", stage},
            {"amount", amount},
            {"probability", odds.at(stage)},
            {"engage_date", dayAgo(age)},
            {"close_date", dayAgo(-closeIn)},
            {"forecast_category", std::string(isOver                   ? "omitted"
                                              : stage == "negotiation" ? "commit"
                                              : stage == "proposal"    ? "best_case"
                                                                       : "pipeline")},
            {"source", pick({"referral", "trade_fair", "existing", "tender"})},
            {"owner", customer.owner.id},
            {"team", customer.owner.team}};
        if (!isOver && chance(70)) {
            values["next_step"] = pick(m_words.nextSteps);
        }
        if (chance(50)) {
            values["competitors"] = pick(m_words.competitors);
        }
        if (stage == "lost") {
            values["lost_reason"] = pick({"price", "competitor", "no_budget", "no_decision"});
            constexpr std::array<const char*, 3> kReached{"qualified", "proposal", "negotiation"};
            values["reached"] = std::string(kReached[static_cast<std::size_t>(age) % 3]);
        }
        if (chance(40)) {
            values["notes"] = pick(region.of("notes"));
        }
        const RecordId deal = add("opportunity", age, customer.owner.id, values).id;
        addDealParts(customer, deal, amount);
        addActivities(customer, deal, number(1, 4));
    }
}

void DemoCompany::addDealParts(const Customer& customer, const RecordId& deal, const Money& amount)
{
    const std::int64_t lines = number(0, 3);
    Decimal rest = amount.amount;
    for (std::int64_t i = 0; i < lines; ++i) {
        OfferLine line;
        line.product = m_staff.devices[static_cast<std::size_t>(
            number(0, static_cast<std::int64_t>(m_staff.devices.size()) - 1))];
        line.quantity = Decimal::fromInteger(number(1, 4));
        line.discount = Decimal::fromInteger(number(0, 3) * 5);
        line.price = Money{Decimal::fromInteger(amount.amount.units() / Decimal::kUnit / lines /
                                                (line.quantity.units() / Decimal::kUnit)),
                           amount.currency};
        if (i + 1 == lines) { // the lines of a deal make its amount
            line.quantity = Decimal::fromInteger(1);
            line.discount = {};
            line.price = Money{rest, amount.currency};
        }
        const Money total = *lineTotal(line);
        rest = rest - total.amount;
        add("opportunity_line", number(1, 30), customer.owner.id,
            {{"opportunity", deal},
             {"position", i + 1},
             {"product", line.product},
             {"quantity", line.quantity},
             {"price", *line.price},
             {"discount", line.discount},
             {"total", total}});
    }
    for (std::size_t i = 0; i < customer.contacts.size() && chance(60); ++i) {
        add("opportunity_contact", number(1, 60), customer.owner.id,
            {{"opportunity", deal},
             {"contact", customer.contacts[i]},
             {"role", pick({"decider", "influencer", "user", "buyer"})},
             {"attitude", pick({"for", "for", "neutral", "against", "unknown"})},
             {"influence", number(1, 5)}});
    }
}

void DemoCompany::addActivities(const Customer& customer, const RecordId& deal, std::int64_t count)
{
    const DemoRegion& region = *customer.region;
    for (std::int64_t i = 0; i < count; ++i) {
        const bool isAhead = chance(22);
        const std::int64_t age = isAhead ? -number(0, 21) : number(1, customer.ageDays);
        const std::string kind = pick({"call", "call", "meeting", "mail", "visit", "task", "note"});
        const bool isDone = !isAhead && !(kind == "task" && chance(25));
        Values values{
            {"subject", pick(region.of("calls"))},
            {"kind", kind},
            {"status", std::string(isDone ? "done" : "open")},
            {"priority", pick({"normal", "normal", "normal", "high", "low"})},
            {"account", customer.account.id},
            {"contact", customer.contacts[static_cast<std::size_t>(
                            number(0, static_cast<std::int64_t>(customer.contacts.size()) - 1))]},
            {"owner", customer.owner.id}};
        if (!deal.isNil()) {
            values["opportunity"] = deal;
        }
        if (kind == "task") {
            values["due"] = dayAgo(age);
        } else {
            const TimePoint start = momentAgo(age);
            values["start"] = formatDateTime(start);
            values["end"] = formatDateTime(start + std::chrono::minutes(15 * number(1, 6)));
        }
        if (isDone && kind != "note" && kind != "mail") {
            values["outcome"] =
                pick({"reached", "reached", "interested", "no_answer", "call_back", "postponed"});
        }
        if (isDone && chance(65)) {
            values["notes"] = pick(region.of("notes"));
        }
        add("activity", std::max<std::int64_t>(age, 1), customer.owner.id, values);
    }
}

void DemoCompany::addAssets(const Customer& customer)
{
    const DemoRegion& region = *customer.region;
    const std::int64_t count = number(1, 2);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t age = number(10, std::max<std::int64_t>(11, customer.ageDays));
        const std::int64_t visits = number(0, 2);
        Values values{{"name", "PuroLab " + pick({"10", "30", "60", "120"}) + " " +
                                   pick(region.of("places"))},
                      {"serial", "PL" + std::to_string(2'000'000 + m_count * 10 + i)},
                      {"product", m_staff.devices[static_cast<std::size_t>(number(
                                      0, static_cast<std::int64_t>(m_staff.devices.size()) - 1))]},
                      {"account", customer.account.id},
                      {"contact", customer.contacts.front()},
                      {"place", pick(region.of("places"))},
                      {"status", pick({"running", "running", "running", "running", "degraded",
                                       "down", "installing"})},
                      {"install_date", dayAgo(age)},
                      {"warranty_until", dayAgo(age - 730)},
                      {"counter", number(50, 9000)},
                      {"last_service", dayAgo(std::min<std::int64_t>(age, number(10, 300)))},
                      {"next_service", dayAgo(-number(-20, 200))},
                      {"owner", customer.owner.id}};
        if (chance(50)) {
            values["contract_number"] = "SC-" + std::to_string(100'000 + m_count);
        }
        const RecordId asset = add("asset", age, customer.owner.id, values).id;
        for (std::int64_t visit = 0; visit < visits; ++visit) {
            addVisit(customer, asset, chance(25) ? -number(0, 20) : number(1, age));
        }
    }
}

void DemoCompany::addVisit(const Customer& customer, const RecordId& asset, std::int64_t daysAgo)
{
    const DemoRegion& region = *customer.region;
    const DemoStaff::Person& engineer = m_staff.engineers[static_cast<std::size_t>(
        number(0, static_cast<std::int64_t>(m_staff.engineers.size()) - 1))];
    const bool isAhead = daysAgo <= 0;
    const std::string status =
        isAhead ? pick({"planned", "planned", "accepted", "requested"})
                : pick({"closed", "closed", "closed", "signed", "work_done", "cancelled"});
    const std::string kind =
        pick({"breakdown", "preventive", "preventive", "install", "inspection"});
    const TimePoint start = momentAgo(daysAgo);
    const std::string& symptom = pick(region.of("symptoms"));
    Values values{{"number", "SV-" + std::to_string(100'000 + m_count * 5 + number(0, 4))},
                  {"subject", kind == "breakdown" ? symptom : pick(region.of("wishes"))},
                  {"kind", kind},
                  {"status", status},
                  {"priority", pick({"normal", "normal", "high", "low", "critical"})},
                  {"account", customer.account.id},
                  {"contact", customer.contacts.front()},
                  {"asset", asset},
                  {"engineer", engineer.id},
                  {"start", formatDateTime(start)},
                  {"end", formatDateTime(start + std::chrono::hours(number(1, 5)))}};
    if (kind == "breakdown") {
        values["symptom"] = symptom;
        values["requested_at"] = formatDateTime(start - std::chrono::hours(2 + m_count * 7 % 46));
    }
    if (status == "cancelled") {
        values["cancel_reason"] = pick(region.of("notes"));
    }
    if (!isAhead && status != "cancelled") {
        values["arrived_at"] = formatDateTime(start + std::chrono::minutes(number(-10, 30)));
        values["left_at"] = formatDateTime(start + std::chrono::minutes(number(60, 280)));
        values["work_done_text"] = pick(region.of("work"));
        values["labour_minutes"] = number(3, 16) * 15;
        values["travel_minutes"] = number(1, 12) * 15;
        const bool isFixed = chance(80);
        values["first_time_fix"] = isFixed;
        if (kind == "breakdown") {
            values["fix_outcome"] = std::string(isFixed      ? "first_visit"
                                                : chance(60) ? "repeat"
                                                             : "open");
            values["response_result"] = std::string(chance(85) ? "kept" : "missed");
            values["fix_result"] = std::string(chance(75) ? "kept" : "missed");
        }
        std::string family;
        std::string given;
        values["signed_by"] = personName(region, family, given);
    }
    add("visit", std::max<std::int64_t>(daysAgo + number(1, 10), 1), customer.owner.id, values);
}

} // namespace caravan
