// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/merge/merge.h"

#include "core/base/check.h"

#include <algorithm>
#include <iterator>

namespace caravan {
namespace {

/// What a policy decided for one group both sides changed.
struct Decision {
    GroupValue value; ///< the group's new value
    bool losesCurrent = false;
    bool losesIncoming = false;
    bool asks = false;
};

Decision keepCurrent(const GroupValue& current)
{
    return {current, false, true, true};
}

Decision decideText(const GroupValue& current, const GroupChange& change)
{
    const std::string base = change.from ? textOf(change.from->front()) : std::string();
    std::optional<std::string> merged =
        mergeText(base, textOf(current.front()), textOf(change.value.front()));
    if (!merged) {
        return keepCurrent(current);
    }
    return {{merged->empty() ? Value() : Value(std::move(*merged))}, false, false, false};
}

TextSet asSet(const Value& value)
{
    const TextSet* set = std::get_if<TextSet>(&value);
    return set != nullptr ? *set : TextSet{};
}

TextSet without(const TextSet& from, const TextSet& what)
{
    TextSet rest;
    std::set_difference(from.begin(), from.end(), what.begin(), what.end(),
                        std::back_inserter(rest));
    return rest;
}

Decision decideSet(const GroupValue& current, const GroupChange& change)
{
    const TextSet before = change.from ? asSet(change.from->front()) : TextSet{};
    const TextSet after = asSet(change.value.front());
    const TextSet now = asSet(current.front());
    const TextSet added = without(after, before);
    TextSet all;
    std::set_union(now.begin(), now.end(), added.begin(), added.end(), std::back_inserter(all));
    TextSet merged = without(all, without(before, after));
    return {{merged.empty() ? Value() : Value(std::move(merged))}, false, false, false};
}

Decision decideCounter(const GroupValue& current, const GroupChange& change)
{
    if (!change.from) {
        return keepCurrent(current); // without what the author saw there is no difference to add
    }
    const bool isInteger = std::holds_alternative<std::int64_t>(change.value.front()) ||
                           std::holds_alternative<std::int64_t>(current.front());
    const auto units = [](const Value& value) -> std::int64_t {
        const std::int64_t* whole = std::get_if<std::int64_t>(&value);
        const Decimal* decimal = std::get_if<Decimal>(&value);
        return whole != nullptr ? *whole : decimal != nullptr ? decimal->units() : 0;
    };
    std::int64_t added = 0;
    std::int64_t sum = 0;
    if (__builtin_sub_overflow(units(change.value.front()), units(change.from->front()), &added) ||
        __builtin_add_overflow(units(current.front()), added, &sum)) {
        return keepCurrent(current); // nobody counts that far; somebody made the numbers up
    }
    return {{isInteger ? Value(sum) : Value(Decimal::fromUnits(sum))}, false, false, false};
}

/// The one that wins stays or comes; the other is told of.
Decision decideOrder(const GroupValue& current, const GroupValue& incoming, bool incomingWins)
{
    if (incomingWins) {
        return {incoming, true, false, false};
    }
    return {current, false, true, false};
}

bool ranksLater(const Field& field, const Value& incoming, const Value& current)
{
    const auto rank = [&](const Value& value) {
        const Choice* choice = field.choice(textOf(value));
        return choice == nullptr ? -1 : static_cast<int>(choice - field.choices.data());
    };
    return rank(incoming) > rank(current);
}

Decision decide(const Entity& entity, const Group& group, const GroupValue& current,
                const GroupChange& change)
{
    switch (group.policy) { // those that combine
    case MergePolicy::text:
        return decideText(current, change);
    case MergePolicy::set:
        return decideSet(current, change);
    case MergePolicy::counter:
        return decideCounter(current, change);
    default:
        break;
    }
    const Value& incoming = change.value.front();
    switch (keptBy(group.policy)) {
    case Keeps::standing:
        return keepCurrent(current);
    case Keeps::incoming:
        return decideOrder(current, change.value, true);
    case Keeps::larger:
        return decideOrder(current, change.value, incoming > current.front());
    case Keeps::smaller:
        return decideOrder(current, change.value,
                           isEmpty(current.front()) ||
                               (!isEmpty(incoming) && incoming < current.front()));
    case Keeps::further:
        return decideOrder(
            current, change.value,
            ranksLater(entity.fields[group.fields.front()], incoming, current.front()));
    }
    return keepCurrent(current);
}

bool combines(MergePolicy policy)
{
    return policy == MergePolicy::text || policy == MergePolicy::set ||
           policy == MergePolicy::counter;
}

void apply(MergeState& state, const Group& group, const GroupValue& value, const Writer& author)
{
    state.record.setGroup(group, value);
    state.record.vers[group.name] = state.record.rev;
    state.writers[group.name] = author;
}

} // namespace

Keeps keptBy(MergePolicy policy)
{
    switch (policy) {
    case MergePolicy::latest:
        return Keeps::incoming;
    case MergePolicy::max:
        return Keeps::larger;
    case MergePolicy::min:
        return Keeps::smaller;
    case MergePolicy::rank:
        return Keeps::further;
    case MergePolicy::hub:
    case MergePolicy::ask:
    case MergePolicy::text:    // both rewrote the same words
    case MergePolicy::set:     // never disagrees
    case MergePolicy::counter: // without what the author saw there is no difference to add
        break;
    }
    return Keeps::standing;
}

std::optional<MergePolicy> mergePolicyFrom(std::string_view word)
{
    for (const MergePolicy policy : {MergePolicy::hub, MergePolicy::ask, MergePolicy::latest,
                                     MergePolicy::text, MergePolicy::set, MergePolicy::counter,
                                     MergePolicy::max, MergePolicy::min, MergePolicy::rank}) {
        if (word == toString(policy)) {
            return policy;
        }
    }
    return std::nullopt;
}

MergeOutcome mergeUpdate(MergeState& state, const Change& change, const Writer& author)
{
    MergeOutcome outcome;
    Record& record = state.record;
    const Record before = record;
    record.rev += 1;
    for (const auto& [name, groupChange] : change.set) {
        const Group* group = record.entity->group(name);
        check(group != nullptr, "a change reached the merge with an unknown group");
        const GroupValue current = record.groupValue(*group);
        const bool hasSeen = before.version(name) <= groupChange.seen;
        // What an author adds to a counter is what they add, whatever they took it for: two equal
        // increments are two, and a view that counted one twice does not spoil the next.
        const bool isAddition = group->policy == MergePolicy::counter && groupChange.from;
        if (current == groupChange.value && !isAddition) {
            continue; // the same edit twice loses nothing
        }
        const auto writer = state.writers.find(name);
        const bool isOwnEarlier = writer != state.writers.end() &&
                                  writer->second.replica == author.replica &&
                                  writer->second.n < author.n;
        // Where values are combined, the current one may hold more than the author's own earlier
        // writing; their later one must be combined again, not put in its place.
        if ((hasSeen && !isAddition) || (isOwnEarlier && !combines(group->policy))) {
            apply(state, *group, groupChange.value, author);
            outcome.changed = true;
            continue;
        }
        Decision decision = decide(*record.entity, *group, current, groupChange);
        LostValue lost{name,          decision.value, {},           groupChange.from,
                       group->policy, true,           decision.asks};
        if (decision.losesIncoming) {
            lost.lost = groupChange.value;
            outcome.lost.push_back(lost);
        }
        if (decision.losesCurrent) {
            lost.lost = current;
            lost.isIncoming = false;
            outcome.lost.push_back(lost);
        }
        if (decision.value != current) {
            apply(state, *group, decision.value, author);
            outcome.changed = true;
        }
    }
    return outcome;
}

MergeState mergeCreate(const Entity& entity, const Change& change, const Writer& author)
{
    MergeState state{Record(entity, change.id), {}};
    state.record.rev = 1;
    for (const auto& [name, groupChange] : change.set) {
        const Group* group = entity.group(name);
        check(group != nullptr, "a change reached the merge with an unknown group");
        state.record.setGroup(*group, groupChange.value);
    }
    for (const Group& group : entity.groups) {
        state.writers[group.name] = author; // who also left the others empty
    }
    return state;
}

std::map<std::string, GroupValue, std::less<>> mergeRecords(const Record& winner,
                                                            const Record& loser)
{
    std::map<std::string, GroupValue, std::less<>> taken;
    for (const Group& group : winner.entity->groups) {
        const GroupValue own = winner.groupValue(group);
        const GroupValue other = loser.groupValue(group);
        if (std::all_of(own.begin(), own.end(), isEmpty) &&
            !std::all_of(other.begin(), other.end(), isEmpty)) {
            taken.emplace(group.name, other);
        }
    }
    return taken;
}

bool deleteMayPass(const MergeState& state, Revision seen, const ReplicaId& replica)
{
    return std::none_of(state.writers.begin(), state.writers.end(), [&](const auto& entry) {
        return state.record.version(entry.first) > seen && entry.second.replica != replica;
    });
}

} // namespace caravan
