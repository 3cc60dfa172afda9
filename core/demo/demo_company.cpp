// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_company.h"

#include "core/base/check.h"
#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace caravan {
namespace {

constexpr std::int64_t kHistoryDays = 730;
constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

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
    : m_catalogue(catalogue), m_words(DemoWords::builtIn()), m_staff(std::move(staff)),
      m_random(seed), m_today(today)
{
    check(!m_staff.reps.empty() && !m_staff.engineers.empty() && !m_staff.devices.empty(),
          "the demo company needs people and products");
}

/// Not std::uniform_int_distribution, whose numbers differ from library to library.
std::int64_t DemoCompany::number(std::int64_t from, std::int64_t to)
{
    return from + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(to - from + 1));
}

bool DemoCompany::chance(int percent)
{
    return number(1, 100) <= percent;
}

const std::string& DemoCompany::pick(const std::vector<std::string>& list)
{
    return list[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(list.size()) - 1))];
}

RecordId DemoCompany::newId(TimePoint at)
{
    RecordId id;
    auto ms = static_cast<std::uint64_t>(at.time_since_epoch().count());
    for (std::size_t i = 6; i-- > 0;) {
        id.bytes[i] = static_cast<std::uint8_t>(ms & 0xFFU);
        ms >>= 8U;
    }
    std::uint64_t bits = 0;
    for (std::size_t i = 6; i < 16; ++i) {
        bits = i == 6 || i == 14 ? m_random() : bits >> 8U;
        id.bytes[i] = static_cast<std::uint8_t>(bits & 0xFFU);
    }
    id.bytes[6] = static_cast<std::uint8_t>(0x70U | (id.bytes[6] & 0x0FU)); // version 7
    id.bytes[8] = static_cast<std::uint8_t>(0x80U | (id.bytes[8] & 0x3FU)); // RFC 9562 variant
    return id;
}

/// In working hours of that day; of the future where @p days is negative.
TimePoint DemoCompany::momentAgo(std::int64_t days)
{
    const TimePoint midnight(std::chrono::floor<std::chrono::days>(m_today));
    return midnight - std::chrono::milliseconds(days * kDayMs) +
           std::chrono::minutes(number(1, 9 * 4) * 15 + 60);
}

std::string DemoCompany::dayAgo(std::int64_t days) const
{
    return formatDate(addDays(dateOf(m_today), -static_cast<int>(days)));
}

Record& DemoCompany::add(const char* entity, std::int64_t daysAgo, const RecordId& author,
                         const Values& values)
{
    const TimePoint at = momentAgo(std::max<std::int64_t>(daysAgo, 1));
    Record record(m_catalogue.at(entity), newId(at));
    record.changedAt = at;
    record.changedBy = author;
    for (const auto& [field, value] : values) {
        record.set(field, value);
    }
    m_made.push_back(std::move(record));
    return m_made.back();
}

std::string DemoCompany::personName(const DemoRegion& region, std::string& family,
                                    std::string& given)
{
    family = pick(region.of("family"));
    given = pick(region.of("given"));
    return region.isChinese() ? family + given : given + " " + family;
}

std::string DemoCompany::phone(const DemoRegion& region, const std::string& areaCode)
{
    static const std::map<std::string, std::string, std::less<>> kCodes{
        {"中国", "86"},   {"台灣", "886"},   {"Germany", "49"},
        {"France", "33"}, {"Austria", "43"}, {"Netherlands", "31"}};
    const std::string& code = kCodes.find(region.country)->second;
    // 555 is nobody's number in most countries.
    const std::string local = "555" + std::to_string(number(10000, 99999));
    return "+" + code + " " + areaCode + " " + local.substr(0, 4) + " " + local.substr(4);
}

Money DemoCompany::money(const DemoRegion& region, std::int64_t euros) const
{
    const std::int64_t factor = region.currency == "CNY" ? 8 : region.currency == "TWD" ? 34 : 1;
    return {Decimal::fromInteger(euros * factor / 100 * 100), region.currency};
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
    m_made.clear();
    ++m_count;
    std::int64_t weights = 0;
    for (const DemoRegion& region : m_words.regions) {
        weights += region.weight;
    }
    std::int64_t drawn = number(1, weights);
    Customer customer;
    for (const DemoRegion& region : m_words.regions) {
        drawn -= region.weight;
        if (drawn <= 0) {
            customer.region = &region;
            break;
        }
    }
    const DemoRegion& region = *customer.region;
    customer.city = &region.cities[static_cast<std::size_t>(
        number(0, static_cast<std::int64_t>(region.cities.size()) - 1))];
    customer.owner = m_staff.reps[static_cast<std::size_t>(
        number(0, static_cast<std::int64_t>(m_staff.reps.size()) - 1))];
    customer.ageDays = number(20, kHistoryDays);
    const std::string& stem = pick(region.of("stems"));
    // The second syllable of a made-up name and, in large companies, a number keep names apart.
    const std::string extra = m_count < 400        ? ""
                              : region.isChinese() ? std::to_string(m_count)
                                                   : " " + std::to_string(m_count);
    const std::string name = region.isChinese()
                                 ? customer.city->name + stem + extra + pick(region.of("kinds"))
                                 : stem + extra + " " + pick(region.of("kinds"));
    const std::string street =
        replaced(replaced(region.streetPattern, "{street}", pick(region.of("streets"))), "{n}",
                 std::to_string(number(1, 320)));
    const bool isCustomer = chance(65);
    const std::string domain = latin(stem) + std::to_string(m_count) + ".example";
    Values values{{"name", name},
                  {"legal_form", std::string("company")},
                  {"kind", std::string(isCustomer  ? "customer"
                                       : chance(8) ? "distributor"
                                                   : "prospect")},
                  {"status", std::string(chance(75)   ? "active"
                                         : chance(50) ? "new"
                                                      : "dormant")},
                  {"phone", phone(region, customer.city->areaCode)},
                  {"mail", "info@" + domain},
                  {"website", "https://www." + domain},
                  {"street", street},
                  {"postal_code", customer.city->postalStart + std::to_string(number(10, 99))},
                  {"city", customer.city->name},
                  {"region", customer.city->province},
                  {"country", region.country},
                  {"position", positionIn(*customer.city)},
                  {"industry", pick(m_words.industries)},
                  {"employees", number(8, 4000)},
                  {"revenue", money(region, number(2, 900) * 100'000)},
                  {"founded", number(1949, 2022)},
                  {"source", pick({"referral", "trade_fair", "website", "cold_call", "tender"})},
                  {"rating", pick({"a", "b", "b", "c", "c", "d"})},
                  {"owner", customer.owner.id},
                  {"team", customer.owner.team}};
    if (chance(30)) {
        values["tags"] = TextSet{pick({"reference", "service_contract", "strategic"})};
    }
    if (chance(60)) {
        values["notes"] = pick(region.of("notes"));
    }
    customer.account = add("account", customer.ageDays, customer.owner.id, values);
    addContacts(customer);
    addDeals(customer);
    if (isCustomer) {
        addAssets(customer);
    }
    if (chance(40)) {
        addLead(region);
    }
    return std::move(m_made);
}

void DemoCompany::addContacts(Customer& customer)
{
    const DemoRegion& region = *customer.region;
    const std::int64_t count = number(1, 4);
    for (std::int64_t i = 0; i < count; ++i) {
        std::string family;
        std::string given;
        const std::string full = personName(region, family, given);
        Values values{{"full_name", full},
                      {"family_name", family},
                      {"given_name", given},
                      {"salutation", pick({"mr", "ms", "ms", "mr", "dr", "prof"})},
                      {"account", customer.account.id},
                      {"job_title", pick(region.of("titles"))},
                      {"department", pick(region.of("departments"))},
                      {"mobile", region.country == "中国"
                                     ? "+86 13" + std::to_string(number(0, 9)) + " 5550 " +
                                           std::to_string(number(1000, 9999))
                                     : phone(region, customer.city->areaCode)},
                      {"mail", latin(given) + "." + latin(family) + "@" +
                                   textOf(customer.account.value("mail")).substr(5)},
                      {"language", std::string(region.language)},
                      {"owner", customer.owner.id}};
        if (region.country == "中国") {
            values["wechat"] = latin(full) + std::to_string(number(10, 999));
        }
        if (!customer.contacts.empty() && chance(40)) {
            values["reports_to"] = customer.contacts.front();
        }
        customer.contacts.push_back(
            add("contact", customer.ageDays - number(0, 15), customer.owner.id, values).id);
    }
}

void DemoCompany::addLead(const DemoRegion& region)
{
    const DemoRegion::City& city = region.cities.front();
    const DemoStaff::Person& owner = m_staff.reps[static_cast<std::size_t>(
        number(0, static_cast<std::int64_t>(m_staff.reps.size()) - 1))];
    std::string family;
    std::string given;
    const std::int64_t age = number(1, 200);
    const std::string status =
        pick({"new", "new", "working", "working", "qualified", "unqualified"});
    Values values{{"name", personName(region, family, given)},
                  {"company", pick(region.of("stems")) + (region.isChinese() ? "" : " ") +
                                  pick(region.of("kinds"))},
                  {"job_title", pick(region.of("titles"))},
                  {"phone", phone(region, city.areaCode)},
                  {"mail", latin(given) + "." + latin(family) + "@lead" + std::to_string(m_count) +
                               ".example"},
                  {"city", city.name},
                  {"country", region.country},
                  {"position", positionIn(city)},
                  {"industry", pick(m_words.industries)},
                  {"source", pick({"trade_fair", "website", "referral", "cold_call"})},
                  {"status", status},
                  {"score", number(10, 95)},
                  {"interest", pick(region.of("wishes"))},
                  {"need", pick({"unknown", "possible", "clear"})},
                  {"timing", pick({"now", "quarter", "year", "later"})},
                  {"budget", money(region, number(3, 60) * 1000)},
                  {"received", dayAgo(age + age % 5)},
                  {"first_contact", dayAgo(age)},
                  {"response_hours", age % 5 * 24 + age % 9 + 1},
                  {"contact_attempts", number(0, 6)},
                  {"owner", owner.id},
                  {"team", owner.team}};
    if (status == "unqualified") {
        values["unqualified_reason"] = pick({"no_need", "no_budget", "unreachable"});
    }
    add("lead", age, owner.id, values);
}

} // namespace caravan
