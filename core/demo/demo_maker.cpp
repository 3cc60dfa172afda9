// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo_maker.h"

#include "core/base/time.h"
#include "core/schema/catalogue.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

} // namespace

/// Not std::uniform_int_distribution, whose numbers differ from library to library.
std::int64_t DemoMaker::number(std::int64_t from, std::int64_t to)
{
    return from + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(to - from + 1));
}

bool DemoMaker::chance(int percent)
{
    return number(1, 100) <= percent;
}

const std::string& DemoMaker::pick(const std::vector<std::string>& list)
{
    return list[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(list.size()) - 1))];
}

RecordId DemoMaker::newId(TimePoint at)
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

TimePoint DemoMaker::momentAgo(std::int64_t days)
{
    const TimePoint midnight(std::chrono::floor<std::chrono::days>(m_today));
    return midnight - std::chrono::milliseconds(days * kDayMs) +
           std::chrono::minutes(number(1, 9 * 4) * 15 + 60);
}

std::string DemoMaker::dayAgo(std::int64_t days) const
{
    return formatDate(addDays(dateOf(m_today), -static_cast<int>(days)));
}

Record& DemoMaker::add(const char* entity, std::int64_t daysAgo, const RecordId& author,
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

std::string DemoMaker::personName(const DemoRegion& region, std::string& family, std::string& given)
{
    family = pick(region.of("family"));
    given = pick(region.of("given"));
    return region.isChinese() ? family + given : given + " " + family;
}

std::string DemoMaker::phone(const DemoRegion& region, const std::string& areaCode)
{
    static const std::map<std::string, std::string, std::less<>> kCodes{
        {"中国", "86"},   {"台灣", "886"},   {"Germany", "49"},
        {"France", "33"}, {"Austria", "43"}, {"Netherlands", "31"}};
    const std::string& code = kCodes.find(region.country)->second;
    // 555 is nobody's number in most countries.
    const std::string local = "555" + std::to_string(number(10000, 99999));
    return "+" + code + " " + areaCode + " " + local.substr(0, 4) + " " + local.substr(4);
}

Money demoMoney(const DemoRegion& region, std::int64_t euros)
{
    const std::int64_t factor = region.currency == "CNY" ? 8 : region.currency == "TWD" ? 34 : 1;
    return {Decimal::fromInteger(euros * factor / 100 * 100), region.currency};
}

} // namespace caravan
