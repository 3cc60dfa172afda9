// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/recurrence.h"

#include "core/base/whole_number.h"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>

namespace caravan {
namespace {

constexpr std::size_t kRuleMax = 500;
constexpr Date kTrialStart{std::chrono::year(2000), std::chrono::month(1), std::chrono::day(1)};
constexpr std::array kFrequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array kDayNames{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

template<class Words>
bool isAmong(const Words& words, std::string_view text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::optional<int> number(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return wholeNumber<int>(text);
}

bool isList(std::string_view text, const std::function<bool(std::string_view)>& isItem)
{
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (!isItem(text.substr(begin, end - begin))) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

/// Numbers from 1 to @p most, or from the end where that is allowed.
bool isNumbers(std::string_view text, int most, bool mayCountBack)
{
    return isList(text, [&](std::string_view item) {
        const auto value = number(item);
        return value && *value != 0 && *value <= most && *value >= (mayCountBack ? -most : 1);
    });
}

bool isWeekdays(std::string_view text, bool mayCount)
{
    return isList(text, [&](std::string_view item) {
        if (item.size() < 2 || !isAmong(kDayNames, item.substr(item.size() - 2))) {
            return false;
        }
        const std::string_view count = item.substr(0, item.size() - 2);
        return count.empty() || (mayCount && isNumbers(count, 53, true));
    });
}

bool isUntil(std::string_view text)
{
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), [](char letter) {
            return letter >= '0' && letter <= '9';
        })) {
        return false;
    }
    return parseDate(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                     std::string(text.substr(6, 2)))
        .has_value();
}

struct Part {
    std::size_t place = 0; ///< of its first character, from 1
    std::string value;
};
using Parts = std::map<std::string, Part, std::less<>>;

Error wrong(std::size_t place, const std::string& what)
{
    return {ErrorCode::invalid,
            "rule",
            "at " + std::to_string(place) + ": " + what,
            {std::to_string(place)}};
}

Result<Parts> partsOf(std::string_view rule)
{
    Parts parts;
    for (std::size_t begin = 0; begin <= rule.size();) {
        const std::size_t end = std::min(rule.find(';', begin), rule.size());
        const std::string_view part = rule.substr(begin, end - begin);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == part.size()) {
            return wrong(begin + 1, "a part is written NAME=VALUE");
        }
        const std::string name(part.substr(0, equals));
        if (!parts.try_emplace(name, Part{begin + 1, std::string(part.substr(equals + 1))})
                 .second) {
            return wrong(begin + 1, name + " stands there twice");
        }
        begin = end + 1;
    }
    return parts;
}

/// What a part may say; empty: nothing is wrong.
std::string flaw(const std::string& name, const std::string& value, std::string_view frequency)
{
    const bool isYearly = frequency == "YEARLY";
    const bool isLong = isYearly || frequency == "MONTHLY";
    const auto needs = [](bool holds, const char* what) {
        return holds ? std::string() : std::string(what);
    };
    if (name == "FREQ") {
        return needs(isAmong(kFrequencies, value), "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
    }
    if (name == "INTERVAL") {
        const auto count = number(value);
        return needs(count && *count >= 1 && *count <= 1000, "INTERVAL is 1 to 1000");
    }
    if (name == "COUNT") {
        const auto count = number(value);
        return needs(count && *count >= 1 && *count <= 10'000, "COUNT is 1 to 10000");
    }
    if (name == "UNTIL") {
        return needs(isUntil(value), "UNTIL is a day such as 20271231");
    }
    if (name == "WKST") {
        return needs(isAmong(kDayNames, value), "WKST is MO, TU, WE, TH, FR, SA or SU");
    }
    if (name == "BYDAY") {
        return needs(isWeekdays(value, isLong),
                     isLong ? "BYDAY is a list such as MO,-1FR" : "BYDAY is a list such as MO,FR");
    }
    if (name == "BYMONTH") {
        return needs(isNumbers(value, 12, false), "BYMONTH is 1 to 12");
    }
    if (name == "BYMONTHDAY") {
        return needs(frequency != "WEEKLY" && isNumbers(value, 31, true),
                     "BYMONTHDAY is 1 to 31 or -1 to -31, and not for weeks");
    }
    if (name == "BYYEARDAY") {
        return needs(isYearly && isNumbers(value, 366, true),
                     "BYYEARDAY is 1 to 366 or -1 to -366, and only for years");
    }
    if (name == "BYWEEKNO") {
        return needs(isYearly && isNumbers(value, 53, true),
                     "BYWEEKNO is 1 to 53 or -1 to -53, and only for years");
    }
    if (name == "BYSETPOS") {
        return needs(isNumbers(value, 366, true), "BYSETPOS is 1 to 366 or -1 to -366");
    }
    return "nothing is known of " + name;
}

Done checkParts(const Parts& parts)
{
    const auto frequency = parts.find("FREQ");
    if (frequency == parts.end()) {
        return wrong(1, "FREQ is missing");
    }
    for (const auto& [name, part] : parts) {
        if (const std::string what = flaw(name, part.value, frequency->second.value);
            !what.empty()) {
            return wrong(part.place, what);
        }
    }
    if (const auto until = parts.find("UNTIL"); until != parts.end() && parts.contains("COUNT")) {
        return wrong(until->second.place, "UNTIL and COUNT exclude each other");
    }
    const auto position = parts.find("BYSETPOS");
    const bool hasOther = std::any_of(parts.begin(), parts.end(), [](const auto& part) {
        return part.first.starts_with("BY") && part.first != "BYSETPOS";
    });
    return position == parts.end() || hasOther
               ? done()
               : Done(wrong(position->second.place, "BYSETPOS needs another BY… beside it"));
}

icaltimetype icalDay(Date date)
{
    icaltimetype time{};
    time.is_date = 1;
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return time;
}

/// The weeks that BYWEEKNO names. libical gives week 1 of the next year for a week 53 that a year
/// does not have.
class Weeks {
public:
    explicit Weeks(const Parts& parts)
    {
        if (const auto said = parts.find("BYWEEKNO"); said != parts.end()) {
            isList(said->second.value, [this](std::string_view item) {
                m_weeks.push_back(number(item).value_or(0));
                return true;
            });
        }
        if (const auto begin = parts.find("WKST"); begin != parts.end()) {
            const auto day = std::find(kDayNames.begin(), kDayNames.end(), begin->second.value);
            m_first = static_cast<unsigned>(day - kDayNames.begin()) + 1;
        }
    }

    bool isEmpty() const { return m_weeks.empty(); }
    bool has(Date day) const
    {
        const Date pivot = pivotOf(day);
        const int week = weekIn(pivot);
        const std::chrono::sys_days lastDay{pivot.year() / std::chrono::December / 31};
        Date last = pivotOf(Date(lastDay));
        if (last.year() != pivot.year()) {
            last = addDays(last, -7);
        }
        return std::any_of(m_weeks.begin(), m_weeks.end(),
                           [&](int one) { return one == week || one == week - weekIn(last) - 1; });
    }

private:
    /// The fourth day of a week says to which year it belongs (ISO 8601).
    Date pivotOf(Date day) const
    {
        const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding();
        const unsigned behind = (weekday + 7 - m_first) % 7;
        return addDays(day, 3 - static_cast<int>(behind));
    }
    static int weekIn(Date pivot)
    {
        const std::chrono::sys_days newYear{pivot.year() / std::chrono::January / 1};
        return static_cast<int>((std::chrono::sys_days(pivot) - newYear).count() / 7) + 1;
    }

    std::vector<int> m_weeks;
    unsigned m_first = 1; ///< ISO weekday
};

/// Days in order until @p takes says that it has enough.
void walk(const std::string& rule, Date start, const std::function<bool(Date)>& takes)
{
    const Result<Parts> parts = partsOf(rule);
    const Weeks weeks(parts ? *parts : Parts{});
    std::string asked = rule;
    int left = -1;          // without an end
    if (!weeks.isEmpty()) { // what falls away here does not count
        asked.clear();
        for (const auto& [name, part] : *parts) {
            if (name == "COUNT") {
                left = number(part.value).value_or(0);
            } else {
                asked += (asked.empty() ? "" : ";") + name + "=" + part.value;
            }
        }
    }
    const icalrecurrencetype recurrence = icalrecurrencetype_from_string(asked.c_str());
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> days(
        icalrecur_iterator_new(recurrence, icalDay(start)), icalrecur_iterator_free);
    for (std::size_t i = 0; days && i < Recurrence::kDaysMax; ++i) {
        const icaltimetype next = icalrecur_iterator_next(days.get());
        if (icaltime_is_null_time(next) || next.year > Recurrence::kLastYear) {
            return;
        }
        const Date day{std::chrono::year(next.year),
                       std::chrono::month(static_cast<unsigned>(next.month)),
                       std::chrono::day(static_cast<unsigned>(next.day))};
        if (!weeks.isEmpty() && !weeks.has(day)) {
            continue;
        }
        if (left == 0 || !takes(day)) {
            return;
        }
        left -= left > 0 ? 1 : 0;
    }
}

} // namespace

Result<Recurrence> Recurrence::parse(std::string_view rule)
{
    if (rule.empty() || rule.size() > kRuleMax) {
        return wrong(1, rule.empty() ? "the rule is empty" : "the rule is too long");
    }
    const Result<Parts> parts = partsOf(rule);
    if (!parts) {
        return parts.error();
    }
    if (Done checked = checkParts(*parts); !checked) {
        return checked.error();
    }
    Recurrence recurrence{std::string(rule)};
    // Without its end, since a repetition that is over was not a mistake.
    std::string endless;
    for (const auto& [name, part] : *parts) {
        if (name != "UNTIL" && name != "COUNT") {
            endless += (endless.empty() ? "" : ";") + name + "=" + part.value;
        }
    }
    bool happens = false;
    walk(endless, kTrialStart, [&](Date) {
        happens = true;
        return false;
    });
    if (!happens) {
        return Error{ErrorCode::invalid, "rule", "no day is like that"};
    }
    return recurrence;
}

std::vector<Date> Recurrence::between(Date start, Date from, Date through, std::size_t most) const
{
    std::vector<Date> days;
    if (most == 0) {
        return days;
    }
    walk(m_text, start, [&](Date day) {
        if (day > through) {
            return false;
        }
        if (day >= from) {
            days.push_back(day);
        }
        return days.size() < most;
    });
    return days;
}

std::optional<Date> Recurrence::after(Date start, Date day) const
{
    const std::vector<Date> found = between(
        start, addDays(day, 1),
        Date{std::chrono::year(kLastYear), std::chrono::month(12), std::chrono::day(31)}, 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace caravan
