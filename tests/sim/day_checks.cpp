// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/day_checks.h"

#include "core/record/record_json.h"
#include "core/store/outbox.h"
#include "sync/hub/store/op_rows.h"
#include "sync/protocol/codec.h"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace caravan::test {
namespace {

using Status = sync::OpResult::Status;

bool isTaken(Status status)
{
    return status == Status::applied || status == Status::merged;
}

} // namespace

DayChecks::DayChecks(SimWorld& world) : m_world(world)
{
    m_world.hub().onAnswer = [this](const auto& request, const auto& response) {
        note(request, response);
    };
}

void DayChecks::submitted(std::size_t client, const std::vector<Change>& changes)
{
    for (const Change& change : changes) {
        const RecordKey key{change.entity, change.id};
        const Past past = pastOf(client);
        for (const auto& [group, value] : change.set) {
            m_submitted.push_back({client, change, group, past});
        }
        m_lines[past.line].ops.push_back(change.op);
        if (change.kind == ChangeKind::remove || change.kind == ChangeKind::merge) {
            m_unsure.insert(key);
            m_unsure.insert({change.entity, change.loser});
        }
    }
}

/// Keeps what the hub accepted, in its order.
void DayChecks::note(const sync::SendRequest& request, const hub::HttpResponse& response)
{
    if (request.kind != sync::RequestKind::push || response.status != 200) {
        return;
    }
    const auto push = sync::decodePush(*Catalogue::builtIn(), request.body);
    const auto answer = sync::decodePushAnswer(response.body);
    if (!push || !answer) {
        return;
    }
    for (const sync::OpResult& result : answer->results) {
        const auto change = std::find_if(push->ops.begin(), push->ops.end(),
                                         [&](const Change& one) { return one.op == result.op; });
        if (change != push->ops.end() && isTaken(result.status) &&
            m_known.insert(result.op).second) {
            m_accepted.push_back({*change, push->replica, result.rev});
        }
    }
}

std::set<OpId> DayChecks::inJournals()
{
    std::set<OpId> ops;
    for (std::size_t i = 0; i < m_world.clients(); ++i) {
        Replica& replica = *m_world.client(i).replica;
        for (const JournalEntry& entry : Outbox(replica).waiting()) {
            ops.insert(entry.change.op);
        }
        for (const JournalEntry& entry : Outbox(replica).attention()) {
            ops.insert(entry.change.op);
        }
    }
    return ops;
}

bool DayChecks::isJudged(const OpId& op) const
{
    return m_world.hub().verdicts.count(op) != 0;
}

DayChecks::Past DayChecks::pastOf(std::size_t client)
{
    if (m_lineOf.count(client) == 0) {
        m_lineOf[client] = m_lines.size();
        m_lines.emplace_back();
    }
    const std::size_t line = m_lineOf.at(client);
    return {line, m_lines[line].ops.size()};
}

void DayChecks::beginLine(std::size_t client, Past past)
{
    m_lineOf[client] = m_lines.size();
    m_lines.push_back({past, false, {}});
}

bool DayChecks::holds(Past past, const OpId& op) const
{
    while (true) {
        const Line& line = m_lines[past.line];
        const auto end = line.ops.begin() + static_cast<std::ptrdiff_t>(past.length);
        if (std::find(line.ops.begin(), end, op) != end) {
            return true;
        }
        if (line.isFirst) {
            return false;
        }
        past = line.before;
    }
}

void DayChecks::profileWasCopied(std::size_t client, Past past)
{
    beginLine(client, past);
}

void DayChecks::profileWasRestored(std::size_t client, Past past)
{
    beginLine(client, past);
    const std::set<OpId> kept = inJournals();
    for (const Submitted& one : m_submitted) {
        if (!isJudged(one.change.op) && kept.count(one.change.op) == 0) {
            m_lost.insert(one.change.op);
            m_unsure.insert({one.change.entity, one.change.id});
        }
    }
}

void DayChecks::hubWasRestored(const Mark& mark)
{
    // What the hub had judged since is judged again if a laptop still has it, else it is lost
    // with the hub's disk.
    for (std::size_t i = mark.accepted; i < m_accepted.size(); ++i) {
        const Change& change = m_accepted[i].change;
        m_known.erase(change.op);
        m_unsure.insert({change.entity, change.id});
        m_unsure.insert({change.entity, change.loser});
    }
    m_accepted.resize(mark.accepted);
    for (const auto& [op, result] : m_world.hub().verdicts) {
        if (mark.verdicts.count(op) == 0) {
            m_lost.insert(op);
        }
    }
    m_world.hub().verdicts = mark.verdicts;
}

std::string DayChecks::difference()
{
    std::string found = checkModel();
    if (found.empty()) {
        found = checkValues();
    }
    if (found.empty()) {
        found = checkCounters();
    }
    return found.empty() ? checkTexts() : found;
}

void DayChecks::mustNotFlicker()
{
    constexpr std::size_t kLast = 4;
    for (std::size_t back = 1; back <= std::min(kLast, m_submitted.size()); ++back) {
        const Submitted& one = m_submitted[m_submitted.size() - back];
        const auto verdict = m_world.hub().verdicts.find(one.change.op);
        if (verdict == m_world.hub().verdicts.end() || !isTaken(verdict->second.status) ||
            m_lost.count(one.change.op) != 0 || !holds(pastOf(one.client), one.change.op)) {
            continue; // or the laptop went back to before it
        }
        const auto row = m_world.client(one.client).replica->find(one.change.entity, one.change.id);
        if (row && !row->isDirty && row->record.rev < verdict->second.rev) {
            throw std::runtime_error(
                "a confirmed change left the screen before the hub showed it: " +
                one.change.entity + " " + one.change.id.toString());
        }
    }
}

/// Every line that was written is there, or in a conflict.
std::string DayChecks::checkTexts()
{
    std::string conflicts;
    for (const Record& conflict : m_world.hub().everything("conflict")) {
        conflicts += conflict.text("record_id") + conflict.text("loser") + "\n";
    }
    for (const Record& account : m_world.hub().everything("account")) {
        for (const Submitted& one : m_submitted) {
            const auto verdict = m_world.hub().verdicts.find(one.change.op);
            if (one.change.id != account.id || one.group != "notes" ||
                m_unsure.count(account.key()) != 0 || m_lost.count(one.change.op) != 0 ||
                verdict == m_world.hub().verdicts.end() || !isTaken(verdict->second.status)) {
                continue;
            }
            const std::string& text = textOf(one.change.set.at("notes").value.front());
            const std::string line = text.substr(text.rfind('\n') + 1);
            const bool isThere =
                (account.text("notes") + "\n").find(line + "\n") != std::string::npos;
            if (!isThere && conflicts.find(line) == std::string::npos) {
                return "a line is lost: account " + account.id.toString() + " " + line;
            }
        }
    }
    return {};
}

std::string DayChecks::checkModel()
{
    ReferenceModel model;
    for (const Accepted& one : m_accepted) {
        const Done read = m_world.hub().real().store().read([&](hub::Connection& connection) {
            for (const auto& [before, n] : hub::lineageOf(connection, one.replica).before) {
                model.continues(one.replica, before, n);
            }
        });
        if (!read) {
            return "the hub cannot be read";
        }
    }
    for (const RecordKey& key : m_unsure) {
        model.forget(key);
    }
    for (const Accepted& one : m_accepted) {
        model.take(one.change, one.replica, one.rev);
    }
    for (const char* entity : {"account", "contact", "opportunity", "lead", "activity"}) {
        for (const Record& record : m_world.hub().everything(entity)) {
            if (std::string difference = model.difference(record); !difference.empty()) {
                return "the reference model differs: " + difference;
            }
        }
    }
    return {};
}

/// I4: current, or overwritten by someone who had seen it, or in a conflict.
std::string DayChecks::checkValues()
{
    std::string conflicts;
    for (const Record& conflict : m_world.hub().everything("conflict")) {
        conflicts += conflict.text("record_id") + conflict.text("group") + conflict.text("winner") +
                     conflict.text("loser") + "\n";
        ++m_conflicts;
    }
    std::map<RecordKey, Record> records;
    for (const char* entity : {"account", "opportunity"}) {
        for (Record& record : m_world.hub().everything(entity)) {
            records.emplace(record.key(), std::move(record));
        }
    }
    for (const Submitted& one : m_submitted) {
        const RecordKey key{one.change.entity, one.change.id};
        const bool isUnique =
            one.group == "phone" || one.group == "amount" || one.group == "address";
        if (!isUnique || m_unsure.count(key) != 0 || m_lost.count(one.change.op) != 0) {
            continue; // sets, texts and counters are checked by what they add up to
        }
        const auto verdict = m_world.hub().verdicts.find(one.change.op);
        if (verdict == m_world.hub().verdicts.end()) {
            return "an op never got a verdict: " + one.change.op.toString();
        }
        if (!isTaken(verdict->second.status) && verdict->second.status != Status::held) {
            continue;
        }
        const Entity& entity = Catalogue::builtIn()->at(key.entity);
        const Group& group = *entity.group(one.group);
        const GroupChange& value = one.change.set.at(one.group);
        const std::string text = boost::json::serialize(groupToJson(entity, group, value.value));
        bool isInConflict = false;
        for (std::size_t at = 0;
             (at = conflicts.find(key.id.toString() + one.group, at)) != std::string::npos; ++at) {
            const std::string line = conflicts.substr(at, conflicts.find('\n', at) - at);
            isInConflict = isInConflict || line.find(text) != std::string::npos;
        }
        const auto record = records.find(key);
        if (record == records.end() && isInConflict) {
            continue; // a hub put back has forgotten that it had refused to make the record
        }
        if (record == records.end()) {
            return "a record is lost: " + key.entity + " " + key.id.toString();
        }
        const bool isCurrent = record->second.groupValue(group) == value.value;
        const bool isOverwritten =
            std::any_of(m_submitted.begin(), m_submitted.end(), [&](const Submitted& other) {
                if (other.change.id != key.id || other.group != one.group ||
                    other.change.op == one.change.op) {
                    return false;
                }
                const auto result = m_world.hub().verdicts.find(other.change.op);
                return result != m_world.hub().verdicts.end() &&
                       result->second.rev > verdict->second.rev &&
                       (other.change.set.at(one.group).seen >= verdict->second.rev ||
                        holds(other.past, one.change.op));
            });
        if (!isCurrent && !isOverwritten && !isInConflict) {
            return "a value is lost: " + key.entity + " " + key.id.toString() + " " + one.group +
                   " " + text;
        }
    }
    return {};
}

/// I3: every increment that was taken counts once.
std::string DayChecks::checkCounters()
{
    for (const Record& lead : m_world.hub().everything("lead")) {
        if (m_unsure.count(lead.key()) != 0) {
            continue;
        }
        std::int64_t expected = 0;
        std::set<OpId> counted;
        for (const Submitted& one : m_submitted) {
            const auto verdict = m_world.hub().verdicts.find(one.change.op);
            if (verdict != m_world.hub().verdicts.end() && isTaken(verdict->second.status) &&
                one.change.id == lead.id && one.group == "contact_attempts" &&
                one.change.kind == ChangeKind::update && counted.insert(one.change.op).second) {
                ++expected;
            }
        }
        const Value& value = lead.value("contact_attempts");
        const auto* attempts = std::get_if<std::int64_t>(&value);
        if ((attempts != nullptr ? *attempts : 0) != expected) {
            return "a counter is wrong: lead " + lead.id.toString() + " says " +
                   std::to_string(attempts != nullptr ? *attempts : 0) + ", submitted " +
                   std::to_string(expected);
        }
    }
    return {};
}

} // namespace caravan::test
