// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/reference_model.h"

#include "core/record/record_json.h"

#include <boost/json.hpp>

#include <utility>

namespace caravan::test {
namespace {

namespace json = boost::json;

std::string jsonOf(const Entity& entity, const Group& group, const GroupValue& value)
{
    return json::serialize(groupToJson(entity, group, value));
}

std::int64_t numberIn(const std::string& text)
{
    return text == "null" ? 0 : std::stoll(text);
}

std::set<std::string> wordsIn(const std::string& text)
{
    std::set<std::string> words;
    const json::value parsed = json::parse(text);
    if (parsed.is_array()) {
        for (const json::value& word : parsed.get_array()) {
            words.insert(std::string(word.get_string()));
        }
    }
    return words;
}

std::string textOfWords(const std::set<std::string>& words)
{
    if (words.empty()) {
        return "null";
    }
    json::array list;
    for (const std::string& word : words) {
        list.emplace_back(word);
    }
    return json::serialize(list);
}

int placeOf(const Field& field, const std::string& text)
{
    int place = 0;
    for (const Choice& choice : field.choices) {
        if (json::serialize(json::string(choice.value)) == text) {
            return place;
        }
        ++place;
    }
    return -1;
}

/// What stands when a change comes whose author had not seen the present value.
std::string settled(const Field& field, MergePolicy policy, const std::string& present,
                    const std::string& coming, const std::string& from)
{
    switch (policy) {
    case MergePolicy::hub:
    case MergePolicy::ask:
        return present;
    case MergePolicy::latest:
        return coming;
    case MergePolicy::rank:
        return placeOf(field, coming) > placeOf(field, present) ? coming : present;
    case MergePolicy::set: {
        std::set<std::string> words = wordsIn(present);
        const std::set<std::string> before = wordsIn(from);
        const std::set<std::string> after = wordsIn(coming);
        for (const std::string& word : after) {
            if (before.count(word) == 0) {
                words.insert(word);
            }
        }
        for (const std::string& word : before) {
            if (after.count(word) == 0) {
                words.erase(word);
            }
        }
        return textOfWords(words);
    }
    case MergePolicy::max:
    case MergePolicy::min: {
        // Dates and whole numbers only; dates of one length compare as text.
        const bool isNumber = field.type == FieldType::integer;
        const bool isLess = isNumber ? numberIn(coming) < numberIn(present) : coming < present;
        const bool isGreater = isNumber ? numberIn(coming) > numberIn(present) : coming > present;
        if (present == "null") {
            return coming;
        }
        if (coming == "null") {
            return present;
        }
        return (policy == MergePolicy::max ? isGreater : isLess) ? coming : present;
    }
    case MergePolicy::text:
    case MergePolicy::counter:
        break;
    }
    return present;
}

} // namespace

void ReferenceModel::enter(Ledger& ledger, const Entity& entity, const Group& group,
                           const GroupChange& change, const ReplicaId& replica, std::int64_t n,
                           Revision rev, bool isGivenBack) const
{
    const std::string coming = jsonOf(entity, group, change.value);
    const bool hadSeen = ledger.version <= change.seen;
    const bool isCounter = group.policy == MergePolicy::counter;
    if (isCounter && change.from) {
        const std::string from = jsonOf(entity, group, *change.from);
        ledger.past.insert(ledger.value);
        ledger.value = std::to_string(numberIn(ledger.value) + numberIn(coming) - numberIn(from));
        ledger.version = rev;
        return;
    }
    if (coming == ledger.value ||
        (isGivenBack && change.seen == 0 && ledger.past.contains(coming))) {
        return;
    }
    const bool isCombined =
        isCounter || group.policy == MergePolicy::set || group.policy == MergePolicy::text;
    const bool isHisOwn = !isGivenBack && isOwn(ledger, replica, n) && !isCombined;
    std::string value = coming;
    if (!hadSeen && !isHisOwn) {
        const std::string from =
            change.from ? jsonOf(entity, group, *change.from) : std::string("null");
        ledger.isUnclear = group.policy == MergePolicy::text || ledger.isUnclear;
        value =
            settled(entity.fields[group.fields.front()], group.policy, ledger.value, coming, from);
    }
    if (value != ledger.value || hadSeen || isHisOwn) {
        ledger.past.insert(std::exchange(ledger.value, value));
        ledger.version = rev;
        ledger.author = replica;
        ledger.n = n;
    }
}

void ReferenceModel::continues(const ReplicaId& replica, const ReplicaId& before,
                               std::int64_t through)
{
    m_before[replica][before] = through;
}

bool ReferenceModel::isOwn(const Ledger& ledger, const ReplicaId& replica, std::int64_t n) const
{
    if (ledger.author == replica) {
        return ledger.n < n;
    }
    const auto chain = m_before.find(replica);
    if (chain == m_before.end() || chain->second.count(ledger.author) == 0) {
        return false;
    }
    return ledger.n <= chain->second.at(ledger.author);
}

void ReferenceModel::take(const Change& change, const ReplicaId& replica, Revision rev)
{
    const RecordKey key{change.entity, change.id};
    if (change.kind == ChangeKind::merge) {
        forget(key);
        forget({change.entity, change.loser});
        return;
    }
    if (change.kind != ChangeKind::create && change.kind != ChangeKind::update) {
        return; // deleting and restoring leave the content
    }
    const Entity& entity = Catalogue::builtIn()->at(change.entity);
    auto& ledgers = m_records[key];
    ++m_taken;
    if (change.kind == ChangeKind::create && rev == 1) {
        for (const Group& group : entity.groups) {
            ledgers[group.name].author = replica; // he also wrote what he left empty
            ledgers[group.name].n = change.n;
        }
    }
    for (const auto& [name, group] : change.set) {
        Ledger& ledger = ledgers[name];
        ledger.isTouched = true;
        if (change.kind == ChangeKind::create && rev == 1) {
            ledger.value = jsonOf(entity, *entity.group(name), group.value);
        } else {
            enter(ledger, entity, *entity.group(name), group, replica, change.n, rev,
                  !change.by.isNil());
        }
    }
}

std::string ReferenceModel::difference(const Record& record) const
{
    const auto ledgers = m_records.find(record.key());
    if (ledgers == m_records.end() || m_unknown.count(record.key()) != 0) {
        return {};
    }
    for (const auto& [name, ledger] : ledgers->second) {
        const Group& group = *record.entity->group(name);
        const bool isReference =
            record.entity->fields[group.fields.front()].type == FieldType::reference;
        if (!ledger.isTouched || ledger.isUnclear || isReference) {
            continue; // references are also detached and led to survivors
        }
        const std::string is = jsonOf(*record.entity, group, record.groupValue(group));
        if (is != ledger.value) {
            return record.entity->name + " " + record.id.toString() + " " + name + " is " + is +
                   ", must be " + ledger.value;
        }
    }
    return {};
}

} // namespace caravan::test
