// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/lead_assignment.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace caravan {
namespace {

/// What people put between the names of a list, also in Chinese.
constexpr std::array<std::string_view, 6> kSeparators{",", ";", "\n", "，", "、", "；"};

std::set<std::string> namesIn(std::string text)
{
    for (const std::string_view separator : kSeparators) {
        for (auto at = text.find(separator); at != std::string::npos;
             at = text.find(separator, at)) {
            text.replace(at, separator.size(), 1, '\0');
        }
    }
    std::set<std::string> names;
    for (const std::string& name : split(text, '\0')) {
        if (std::string folded = foldForSearch(trimmed(name)); !folded.empty()) {
            names.insert(std::move(folded));
        }
    }
    return names;
}

std::set<std::string> choicesOf(const Record& record, std::string_view field)
{
    const TextSet* set = std::get_if<TextSet>(&record.value(field));
    return set == nullptr ? std::set<std::string>{}
                          : std::set<std::string>(set->begin(), set->end());
}

std::int64_t numberOf(const Record& record, std::string_view field)
{
    const auto* number = std::get_if<std::int64_t>(&record.value(field));
    return number == nullptr ? 0 : *number;
}

bool isIn(const std::set<std::string>& wanted, const std::string& word)
{
    return wanted.empty() || wanted.contains(word);
}

/// Empty where the entity has no such field: then only rules fit that do not ask for it.
std::string textIn(const Record& record, std::string_view field)
{
    return record.entity->field(field) == nullptr ? std::string() : record.text(field);
}

bool fits(const AssignmentRule& rule, const Record& record)
{
    return isIn(rule.cities, foldForSearch(trimmed(textIn(record, "city")))) &&
           isIn(rule.countries, foldForSearch(trimmed(textIn(record, "country")))) &&
           isIn(rule.industries, textIn(record, "industry")) &&
           isIn(rule.sources, textIn(record, "source"));
}

bool isOlder(TimePoint touched, int days, TimePoint now)
{
    return days > 0 && now - touched >= std::chrono::days(days);
}

} // namespace

void addRule(std::vector<AssignmentRule>& rules, const Record& record)
{
    if (record.value("active") == Value(false)) {
        return;
    }
    AssignmentRule rule;
    rule.id = record.id;
    rule.place = numberOf(record, "place");
    const std::string& method = record.text("method");
    rule.method = method == "load"   ? AssignmentRule::Method::load
                  : method == "pool" ? AssignmentRule::Method::pool
                                     : AssignmentRule::Method::turns;
    rule.team = record.reference("team");
    rule.user = record.reference("user");
    rule.cities = namesIn(record.text("cities"));
    rule.countries = namesIn(record.text("countries"));
    rule.industries = choicesOf(record, "industries");
    rule.sources = choicesOf(record, "sources");
    rule.quietDays = static_cast<int>(numberOf(record, "quiet_days"));
    rule.recycleDays = static_cast<int>(numberOf(record, "recycle_days"));
    const auto before = [](const AssignmentRule& a, const AssignmentRule& b) {
        return std::tie(a.place, a.id) < std::tie(b.place, b.id);
    };
    const auto at = std::upper_bound(rules.begin(), rules.end(), rule, before);
    rules.insert(at, std::move(rule));
}

const AssignmentRule* ruleFor(std::span<const AssignmentRule> rules, const Record& lead)
{
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const AssignmentRule& rule) { return fits(rule, lead); });
    return found == rules.end() ? nullptr : &*found;
}

RecordId assigneeOf(const AssignmentRule& rule, std::span<const AssignmentCandidate> candidates,
                    const RecordId& last)
{
    if (rule.method == AssignmentRule::Method::pool || candidates.empty()) {
        return {};
    }
    // Whoever comes next after the last one, also to settle who of equals gets it.
    const auto distance = [&](const AssignmentCandidate& one) {
        return std::pair(!(last < one.user), one.user);
    };
    const auto next = std::min_element(
        candidates.begin(), candidates.end(),
        [&](const AssignmentCandidate& a, const AssignmentCandidate& b) {
            if (rule.method == AssignmentRule::Method::load && a.openLeads != b.openLeads) {
                return a.openLeads < b.openLeads;
            }
            return distance(a) < distance(b);
        });
    return next->user;
}

bool isGoneQuiet(const AssignmentRule& rule, const Record& lead, const LeadPulse& pulse,
                 TimePoint now)
{
    const std::string& status = lead.text("status");
    return !lead.reference("owner").isNil() && (status == "new" || status == "working") &&
           !pulse.isPlanned && isOlder(pulse.lastTouched, rule.quietDays, now);
}

bool isToRecycle(const AssignmentRule& rule, const Record& lead, const LeadPulse& pulse,
                 TimePoint now)
{
    return lead.text("status") == "unqualified" && lead.text("unqualified_reason") != "duplicate" &&
           !pulse.isPlanned && isOlder(pulse.lastTouched, rule.recycleDays, now);
}

} // namespace caravan
