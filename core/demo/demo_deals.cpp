// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_deals.h"

#include "core/selling/offer_lines.h"

#include <algorithm>
#include <array>

namespace caravan {

void DemoDeals::add(const DemoCustomer& customer)
{
    const DemoRegion& region = *customer.region;
    const std::int64_t count = m_maker.number(0, 3);
    addActivities(customer, {}, m_maker.number(1, 3));
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t age = m_maker.number(5, customer.ageDays);
        const bool isOld = age > 240;
        const std::string stage =
            isOld ? m_maker.pick({"won", "won", "lost", "lost", "negotiation"})
                  : m_maker.pick({"prospecting", "engaging", "qualified", "proposal", "proposal",
                                  "negotiation", "won", "lost"});
        const bool isOver = stage == "won" || stage == "lost";
        const std::int64_t closeIn = isOver ? -m_maker.number(1, age) : m_maker.number(-10, 150);
        const std::map<std::string, std::int64_t> odds{
            {"prospecting", 10}, {"engaging", 25}, {"qualified", 40}, {"proposal", 60},
            {"negotiation", 80}, {"won", 100},     {"lost", 0}};
        std::string name = m_maker.pick(region.of("deals"));
        if (const std::size_t at = name.find("{product}"); at != std::string::npos) {
            name.replace(at, 9, "PuroLab " + m_maker.pick({"10", "30", "60", "120"}));
        }
        const Money amount = demoMoney(region, m_maker.number(4, 190) * 1000);
        Values values{{"name", name},
                      {"code", "AQ-" + std::to_string(10'000 + customer.number) + "-" +
                                   std::to_string(i + 1)},
                      {"account", customer.account.id},
                      {"contact", customer.contacts.front()},
                      {"product", m_staff.devices[static_cast<std::size_t>(m_maker.number(
                                      0, static_cast<std::int64_t>(m_staff.devices.size()) - 1))]},
                      {"stage", stage},
                      {"amount", amount},
                      {"probability", odds.at(stage)},
                      {"engage_date", m_maker.dayAgo(age)},
                      {"close_date", m_maker.dayAgo(-closeIn)},
                      {"forecast_category", std::string(isOver                   ? "omitted"
                                                        : stage == "negotiation" ? "commit"
                                                        : stage == "proposal"    ? "best_case"
                                                                                 : "pipeline")},
                      {"source", m_maker.pick({"referral", "trade_fair", "existing", "tender"})},
                      {"owner", customer.owner.id},
                      {"team", customer.owner.team}};
        if (!isOver && m_maker.chance(70)) {
            values["next_step"] = m_maker.pick(m_words.nextSteps);
        }
        if (m_maker.chance(50)) {
            values["competitors"] = m_maker.pick(m_words.competitors);
        }
        if (stage == "lost") {
            values["lost_reason"] =
                m_maker.pick({"price", "competitor", "no_budget", "no_decision"});
            constexpr std::array<const char*, 3> kReached{"qualified", "proposal", "negotiation"};
            values["reached"] = std::string(kReached[static_cast<std::size_t>(age) % 3]);
        }
        if (m_maker.chance(40)) {
            values["notes"] = m_maker.pick(region.of("notes"));
        }
        const RecordId deal = m_maker.add("opportunity", age, customer.owner.id, values).id;
        addParts(customer, deal, amount);
        addActivities(customer, deal, m_maker.number(1, 4));
    }
}

void DemoDeals::addParts(const DemoCustomer& customer, const RecordId& deal, const Money& amount)
{
    const std::int64_t lines = m_maker.number(0, 3);
    Decimal rest = amount.amount;
    for (std::int64_t i = 0; i < lines; ++i) {
        OfferLine line;
        line.product = m_staff.devices[static_cast<std::size_t>(
            m_maker.number(0, static_cast<std::int64_t>(m_staff.devices.size()) - 1))];
        line.quantity = Decimal::fromInteger(m_maker.number(1, 4));
        line.discount = Decimal::fromInteger(m_maker.number(0, 3) * 5);
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
        m_maker.add("opportunity_line", m_maker.number(1, 30), customer.owner.id,
                    {{"opportunity", deal},
                     {"position", i + 1},
                     {"product", line.product},
                     {"quantity", line.quantity},
                     {"price", *line.price},
                     {"discount", line.discount},
                     {"total", total}});
    }
    for (std::size_t i = 0; i < customer.contacts.size() && m_maker.chance(60); ++i) {
        m_maker.add("opportunity_contact", m_maker.number(1, 60), customer.owner.id,
                    {{"opportunity", deal},
                     {"contact", customer.contacts[i]},
                     {"role", m_maker.pick({"decider", "influencer", "user", "buyer"})},
                     {"attitude", m_maker.pick({"for", "for", "neutral", "against", "unknown"})},
                     {"influence", m_maker.number(1, 5)}});
    }
}

void DemoDeals::addActivities(const DemoCustomer& customer, const RecordId& deal,
                              std::int64_t count)
{
    const DemoRegion& region = *customer.region;
    for (std::int64_t i = 0; i < count; ++i) {
        const bool isAhead = m_maker.chance(22);
        const std::int64_t age =
            isAhead ? -m_maker.number(0, 21) : m_maker.number(1, customer.ageDays);
        const std::string kind =
            m_maker.pick({"call", "call", "meeting", "mail", "visit", "task", "note"});
        const bool isDone = !isAhead && !(kind == "task" && m_maker.chance(25));
        Values values{
            {"subject", m_maker.pick(region.of("calls"))},
            {"kind", kind},
            {"status", std::string(isDone ? "done" : "open")},
            {"priority", m_maker.pick({"normal", "normal", "normal", "high", "low"})},
            {"account", customer.account.id},
            {"contact", customer.contacts[static_cast<std::size_t>(m_maker.number(
                            0, static_cast<std::int64_t>(customer.contacts.size()) - 1))]},
            {"owner", customer.owner.id}};
        if (!deal.isNil()) {
            values["opportunity"] = deal;
        }
        if (kind == "task") {
            values["due"] = m_maker.dayAgo(age);
        } else {
            const TimePoint start = m_maker.momentAgo(age);
            values["start"] = formatDateTime(start);
            values["end"] = formatDateTime(start + std::chrono::minutes(15 * m_maker.number(1, 6)));
        }
        if (isDone && kind != "note" && kind != "mail") {
            values["outcome"] = m_maker.pick(
                {"reached", "reached", "interested", "no_answer", "call_back", "postponed"});
        }
        if (isDone && m_maker.chance(65)) {
            values["notes"] = m_maker.pick(region.of("notes"));
        }
        m_maker.add("activity", std::max<std::int64_t>(age, 1), customer.owner.id, values);
    }
}

} // namespace caravan
