// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/visit_clock.h"

#include "core/base/time.h"

namespace caravan {
namespace {

Limit limitOf(const std::string& by, const std::string& met, TimePoint now)
{
    Limit limit;
    limit.by = parseDateTime(by);
    if (!limit.by) {
        return limit;
    }
    if (const auto at = parseDateTime(met)) {
        limit.state = *at <= *limit.by ? Limit::State::kept : Limit::State::missed;
    } else {
        limit.state = now <= *limit.by ? Limit::State::running : Limit::State::late;
    }
    return limit;
}

Value hoursAfter(const Value& hours, TimePoint from)
{
    const auto* count = std::get_if<std::int64_t>(&hours);
    return count != nullptr ? Value(formatDateTime(from + std::chrono::hours(*count))) : Value();
}

} // namespace

ClockDoubt clockDoubt(const Record& visit, TimePoint now)
{
    constexpr std::chrono::minutes kAhead{5};
    constexpr std::chrono::hours kLongest{16};
    const auto arrived = parseDateTime(visit.text("arrived_at"));
    const auto end = parseDateTime(visit.text("left_at")).value_or(now);
    return !arrived                    ? ClockDoubt::none
           : *arrived > now + kAhead   ? ClockDoubt::arrivedLater
           : end - *arrived > kLongest ? ClockDoubt::tooLong
                                       : ClockDoubt::none;
}

VisitClock clockOf(const Record& visit, TimePoint now)
{
    if (visit.text("status") == "cancelled") {
        return {};
    }
    return {limitOf(visit.text("respond_by"), visit.text("arrived_at"), now),
            limitOf(visit.text("fix_by"), visit.text("left_at"), now)};
}

AgreedTimes agreedTimes(const Record& contract, TimePoint requested)
{
    return {hoursAfter(contract.value("response_hours"), requested),
            hoursAfter(contract.value("fix_hours"), requested)};
}

} // namespace caravan
