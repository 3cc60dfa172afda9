// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_company.h"

#include "core/base/check.h"
#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <cmath>

namespace caravan {
namespace {

constexpr std::int64_t kHistoryDays = 730;

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    if (const std::size_t at = text.find(what); at != std::string::npos) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// Letters a to z for a mail address; Chinese by its sound.
std::string latin(const std::string& name)
{
    const Pinyin pinyin = pinyinOf(name);
    const std::string sound = pinyin.syllables.substr(0, pinyin.syllables.find(' '));
    std::string word;
    for (const char c : sound.empty() ? foldForSearch(name) : sound) {
        if (c >= 'a' && c <= 'z') {
            word += c;
        }
    }
    return word.empty() ? "info" : word;
}

} // namespace

DemoCompany::DemoCompany(const Catalogue& catalogue, DemoStaff staff, std::uint64_t seed,
                         TimePoint today)
    : m_words(DemoWords::builtIn()), m_staff(std::move(staff)), m_maker(catalogue, seed, today),
      m_deals(m_maker, m_words, m_staff), m_service(m_maker, m_staff)
{
    check(!m_staff.reps.empty() && !m_staff.engineers.empty() && !m_staff.devices.empty(),
          "the demo company needs people and products");
}

/// Customers lie around the middle of their city like the seeds of a sunflower: none upon another,
/// and no draw of chance, so that the rest of the company stays what it was.
std::string DemoCompany::positionIn(const DemoRegion::City& city) const
{
    constexpr double kGoldenAngle = 2.399963; // radians
    constexpr double kReach = 0.12;           // degrees: about 13 km
    constexpr std::size_t kSeeds = 97;
    const double turn = kGoldenAngle * static_cast<double>(m_count);
    const double reach = kReach * std::sqrt(static_cast<double>(m_count % kSeeds) / kSeeds);
    constexpr double kPlaces = 10'000;
    const auto rounded = [](double degrees) { return std::round(degrees * kPlaces) / kPlaces; };
    return formatPosition({rounded(city.position.latitude + reach * std::sin(turn)),
                           rounded(city.position.longitude + reach * std::cos(turn))});
}

std::vector<Record> DemoCompany::nextAccount()
{
    m_maker.clear();
    ++m_count;
    std::int64_t weights = 0;
    for (const DemoRegion& region : m_words.regions) {
        weights += region.weight;
    }
    std::int64_t drawn = m_maker.number(1, weights);
    DemoCustomer customer;
    customer.number = m_count;
    for (const DemoRegion& region : m_words.regions) {
        drawn -= region.weight;
        if (drawn <= 0) {
            customer.region = &region;
            break;
        }
    }
    const DemoRegion& region = *customer.region;
    customer.city = &region.cities[static_cast<std::size_t>(
        m_maker.number(0, static_cast<std::int64_t>(region.cities.size()) - 1))];
    customer.owner = m_staff.reps[static_cast<std::size_t>(
        m_maker.number(0, static_cast<std::int64_t>(m_staff.reps.size()) - 1))];
    customer.ageDays = m_maker.number(20, kHistoryDays);
    const std::string& stem = m_maker.pick(region.of("stems"));
    // The second syllable of a made-up name and, in large companies, a number keep names apart.
    const std::string extra = m_count < 400        ? ""
                              : region.isChinese() ? std::to_string(m_count)
                                                   : " " + std::to_string(m_count);
    const std::string name =
        region.isChinese() ? customer.city->name + stem + extra + m_maker.pick(region.of("kinds"))
                           : stem + extra + " " + m_maker.pick(region.of("kinds"));
    const std::string street =
        replaced(replaced(region.streetPattern, "{street}", m_maker.pick(region.of("streets"))),
                 "{n}", std::to_string(m_maker.number(1, 320)));
    const bool isCustomer = m_maker.chance(65);
    const std::string domain = latin(stem) + std::to_string(m_count) + ".example";
    Values values{
        {"name", name},
        {"legal_form", std::string("company")},
        {"kind", std::string(isCustomer          ? "customer"
                             : m_maker.chance(8) ? "distributor"
                                                 : "prospect")},
        {"status", std::string(m_maker.chance(75)   ? "active"
                               : m_maker.chance(50) ? "new"
                                                    : "dormant")},
        {"phone", m_maker.phone(region, customer.city->areaCode)},
        {"mail", "info@" + domain},
        {"website", "https://www." + domain},
        {"street", street},
        {"postal_code", customer.city->postalStart + std::to_string(m_maker.number(10, 99))},
        {"city", customer.city->name},
        {"region", customer.city->province},
        {"country", region.country},
        {"position", positionIn(*customer.city)},
        {"industry", m_maker.pick(m_words.industries)},
        {"employees", m_maker.number(8, 4000)},
        {"revenue", demoMoney(region, m_maker.number(2, 900) * 100'000)},
        {"founded", m_maker.number(1949, 2022)},
        {"source", m_maker.pick({"referral", "trade_fair", "website", "cold_call", "tender"})},
        {"rating", m_maker.pick({"a", "b", "b", "c", "c", "d"})},
        {"owner", customer.owner.id},
        {"team", customer.owner.team}};
    if (m_maker.chance(30)) {
        values["tags"] = TextSet{m_maker.pick({"reference", "service_contract", "strategic"})};
    }
    if (m_maker.chance(60)) {
        values["notes"] = m_maker.pick(region.of("notes"));
    }
    customer.account = m_maker.add("account", customer.ageDays, customer.owner.id, values);
    addContacts(customer);
    m_deals.add(customer);
    if (isCustomer) {
        m_service.add(customer);
    }
    if (m_maker.chance(40)) {
        addLead(region);
    }
    return m_maker.take();
}

void DemoCompany::addContacts(DemoCustomer& customer)
{
    const DemoRegion& region = *customer.region;
    const std::int64_t count = m_maker.number(1, 4);
    for (std::int64_t i = 0; i < count; ++i) {
        std::string family;
        std::string given;
        const std::string full = m_maker.personName(region, family, given);
        Values values{{"full_name", full},
                      {"family_name", family},
                      {"given_name", given},
                      {"salutation", m_maker.pick({"mr", "ms", "ms", "mr", "dr", "prof"})},
                      {"account", customer.account.id},
                      {"job_title", m_maker.pick(region.of("titles"))},
                      {"department", m_maker.pick(region.of("departments"))},
                      {"mobile", region.country == "中国"
                                     ? "+86 13" + std::to_string(m_maker.number(0, 9)) + " 5550 " +
                                           std::to_string(m_maker.number(1000, 9999))
                                     : m_maker.phone(region, customer.city->areaCode)},
                      {"mail", latin(given) + "." + latin(family) + "@" +
                                   textOf(customer.account.value("mail")).substr(5)},
                      {"language", std::string(region.language)},
                      {"owner", customer.owner.id}};
        if (region.country == "中国") {
            values["wechat"] = latin(full) + std::to_string(m_maker.number(10, 999));
        }
        if (!customer.contacts.empty() && m_maker.chance(40)) {
            values["reports_to"] = customer.contacts.front();
        }
        customer.contacts.push_back(
            m_maker
                .add("contact", customer.ageDays - m_maker.number(0, 15), customer.owner.id, values)
                .id);
    }
}

void DemoCompany::addLead(const DemoRegion& region)
{
    const DemoRegion::City& city = region.cities.front();
    const DemoStaff::Person& owner = m_staff.reps[static_cast<std::size_t>(
        m_maker.number(0, static_cast<std::int64_t>(m_staff.reps.size()) - 1))];
    std::string family;
    std::string given;
    const std::int64_t age = m_maker.number(1, 200);
    const std::string status =
        m_maker.pick({"new", "new", "working", "working", "qualified", "unqualified"});
    Values values{{"name", m_maker.personName(region, family, given)},
                  {"company", m_maker.pick(region.of("stems")) + (region.isChinese() ? "" : " ") +
                                  m_maker.pick(region.of("kinds"))},
                  {"job_title", m_maker.pick(region.of("titles"))},
                  {"phone", m_maker.phone(region, city.areaCode)},
                  {"mail", latin(given) + "." + latin(family) + "@lead" + std::to_string(m_count) +
                               ".example"},
                  {"city", city.name},
                  {"country", region.country},
                  {"position", positionIn(city)},
                  {"industry", m_maker.pick(m_words.industries)},
                  {"source", m_maker.pick({"trade_fair", "website", "referral", "cold_call"})},
                  {"status", status},
                  {"score", m_maker.number(10, 95)},
                  {"interest", m_maker.pick(region.of("wishes"))},
                  {"need", m_maker.pick({"unknown", "possible", "clear"})},
                  {"timing", m_maker.pick({"now", "quarter", "year", "later"})},
                  {"budget", demoMoney(region, m_maker.number(3, 60) * 1000)},
                  {"received", m_maker.dayAgo(age + age % 5)},
                  {"first_contact", m_maker.dayAgo(age)},
                  {"response_hours", age % 5 * 24 + age % 9 + 1},
                  {"contact_attempts", m_maker.number(0, 6)},
                  {"owner", owner.id},
                  {"team", owner.team}};
    if (status == "unqualified") {
        values["unqualified_reason"] = m_maker.pick({"no_need", "no_budget", "unreachable"});
    }
    m_maker.add("lead", age, owner.id, values);
}

} // namespace caravan
