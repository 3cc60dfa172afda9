// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/random_day.h"

#include "core/record/value_json.h"
#include "tests/sim/sim_world.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace caravan::test {
namespace {

/// One group value that somebody saved.
struct Submitted {
    std::size_t client = 0;
    Change change;
    std::string group;
    ReplicaId replica;
};

class Day {
public:
    Day(std::uint64_t seed, bool tells) : m_world({2 + seed % 2, seed, tells}) {}

    DayResult play();

private:
    void act(std::size_t i);
    void create(std::size_t i);
    void update(std::size_t i);
    void save(std::size_t i, const Edit& edit);
    std::optional<Row> anyRow(std::size_t i, const std::string& entity);
    std::string checkValues();
    std::string checkCounters();

    SimWorld m_world;
    std::vector<Submitted> m_submitted;
    std::set<RecordKey> m_deleted;
    int m_serial = 0;
    DayResult m_result;
};

std::optional<Row> Day::anyRow(std::size_t i, const std::string& entity)
{
    Replica& replica = *m_world.client(i).replica;
    const auto rows = replica.select({entity, {}, {}, {}}, 0, 12);
    if (!rows || rows->empty()) {
        return std::nullopt;
    }
    return (*rows)[static_cast<std::size_t>(m_world.dice(static_cast<int>(rows->size())))];
}

void Day::save(std::size_t i, const Edit& edit)
{
    SimWorld::Client& client = m_world.client(i);
    const auto saved = client.replica->save({edit});
    if (!saved) {
        throw std::runtime_error("a save failed: " + describe(saved.error()));
    }
    for (const Change& change : *saved) {
        for (const auto& [group, value] : change.set) {
            m_submitted.push_back({i, change, group, client.replica->syncState().replica});
        }
        if (change.kind == ChangeKind::remove) {
            m_deleted.insert({change.entity, change.id});
        }
        ++m_result.edits;
    }
    m_world.edited(i);
}

void Day::create(std::size_t i)
{
    Edit edit;
    edit.kind = ChangeKind::create;
    edit.id = m_world.client(i).replica->newId();
    const std::string serial = std::to_string(++m_serial);
    switch (m_world.dice(4)) {
    case 0:
        edit.entity = "account";
        edit.set = {{"name", "Account " + serial}};
        break;
    case 1:
        edit.entity = "opportunity";
        edit.set = {{"name", "Deal " + serial}, {"stage", std::string("prospecting")}};
        if (const auto account = anyRow(i, "account")) {
            edit.set["account"] = account->record.id;
        }
        break;
    case 2:
        edit.entity = "lead";
        edit.set = {{"name", "Lead " + serial}, {"contact_attempts", std::int64_t{0}}};
        break;
    default:
        edit.entity = "activity";
        edit.set = {{"subject", "Call " + serial}, {"kind", std::string("call")}};
        if (const auto account = anyRow(i, "account")) {
            edit.set["account"] = account->record.id;
        }
        break;
    }
    save(i, edit);
}

void Day::update(std::size_t i)
{
    const char* entities[] = {"account", "opportunity", "lead"};
    const std::string entity = entities[m_world.dice(3)];
    const auto row = anyRow(i, entity);
    if (!row) {
        return create(i);
    }
    Edit edit;
    edit.entity = entity;
    edit.id = row->record.id;
    edit.opened = row->record;
    const int number = ++m_serial;
    if (entity == "account") {
        if (m_world.dice(3) == 0) {
            edit.set["notes"] = row->record.text("notes") + "\nnote " + std::to_string(number);
        } else {
            edit.set["phone"] = "+43 " + std::to_string(100'000 + number);
        }
    } else if (entity == "opportunity") {
        if (m_world.dice(3) == 0) {
            const char* stages[] = {"engaging", "qualified", "proposal", "negotiation"};
            const std::string to = stages[m_world.dice(4)];
            if (!row->record.entity->status ||
                row->record.entity->status->allows(row->record.text("stage"), to)) {
                edit.set["stage"] = to;
            }
        } else {
            edit.set["amount"] = Money{Decimal::fromInteger(number), "EUR"};
        }
    } else {
        const Value& attempts = row->record.value("contact_attempts");
        const auto* now = std::get_if<std::int64_t>(&attempts);
        edit.set["contact_attempts"] = (now != nullptr ? *now : 0) + 1;
    }
    if (!edit.set.empty()) {
        save(i, edit);
    }
}

void Day::act(std::size_t i)
{
    const int what = m_world.dice(100);
    if (what < 25) {
        create(i);
    } else if (what < 88) {
        update(i);
    } else if (what < 93) {
        if (const auto row = anyRow(i, "activity")) {
            Edit edit;
            edit.kind = ChangeKind::remove;
            edit.entity = "activity";
            edit.id = row->record.id;
            save(i, edit);
        }
    } else if (what < 95) {
        if (const auto row = anyRow(i, "account")) {
            Edit edit;
            edit.kind = ChangeKind::remove;
            edit.entity = "account";
            edit.id = row->record.id;
            save(i, edit);
        }
    } else {
        m_world.setOnline(i, m_world.dice(2) == 0);
    }
}

/// I4: current, or overwritten by someone who had seen it, or in a conflict.
std::string Day::checkValues()
{
    SimWorld::Client& all = m_world.everything();
    std::string conflicts;
    const auto rows = all.replica->select({"conflict", {}, {}, {}}, 0, 100'000);
    for (const Row& row : *rows) {
        conflicts += row.record.text("record_id") + row.record.text("group") +
                     row.record.text("winner") + row.record.text("loser") + "\n";
        ++m_result.conflicts;
    }
    for (const Submitted& one : m_submitted) {
        const RecordKey key{one.change.entity, one.change.id};
        const Group& group = *all.replica->catalogue().at(key.entity).group(one.group);
        const bool isUnique = one.group == "phone" || one.group == "amount";
        if (!isUnique || m_deleted.count(key) != 0) {
            continue; // sets, texts and counters are checked by what they add up to
        }
        const auto row = all.replica->find(key.entity, key.id);
        if (!row) {
            return "a record is lost: " + key.entity + " " + key.id.toString();
        }
        const GroupChange& value = one.change.set.at(one.group);
        const auto verdict = m_world.verdicts.find(one.change.op);
        if (verdict == m_world.verdicts.end()) {
            return "an op never got a verdict: " + one.change.op.toString();
        }
        if (verdict->second.status == sync::OpResult::Status::refused) {
            continue;
        }
        const bool isCurrent = row->record.groupValue(group) == value.value;
        const bool isOverwritten =
            std::any_of(m_submitted.begin(), m_submitted.end(), [&](const Submitted& other) {
                if (other.change.id != key.id || other.group != one.group ||
                    other.change.op == one.change.op) {
                    return false;
                }
                const auto result = m_world.verdicts.find(other.change.op);
                return result != m_world.verdicts.end() &&
                       result->second.rev > verdict->second.rev &&
                       (other.change.set.at(one.group).seen >= verdict->second.rev ||
                        (other.replica == one.replica && other.change.n > one.change.n));
            });
        const std::string text =
            boost::json::serialize(groupToJson(*row->record.entity, group, value.value));
        bool isInConflict = false;
        for (std::size_t at = 0;
             (at = conflicts.find(key.id.toString() + one.group, at)) != std::string::npos; ++at) {
            const std::string line = conflicts.substr(at, conflicts.find('\n', at) - at);
            isInConflict = isInConflict || line.find(text) != std::string::npos;
        }
        if (!isCurrent && !isOverwritten && !isInConflict) {
            return "a value is lost: " + key.entity + " " + key.id.toString() + " " + one.group +
                   " " + text;
        }
    }
    return {};
}

/// I3: every increment that was taken counts once.
std::string Day::checkCounters()
{
    SimWorld::Client& all = m_world.everything();
    const auto leads = all.replica->select({"lead", {}, {}, {}}, 0, 100'000);
    for (const Row& row : *leads) {
        std::int64_t expected = 0;
        for (const Submitted& one : m_submitted) {
            const auto verdict = m_world.verdicts.find(one.change.op);
            const bool isTaken = verdict != m_world.verdicts.end() &&
                                 verdict->second.status != sync::OpResult::Status::refused;
            if (one.change.id == row.record.id && one.group == "contact_attempts" && isTaken &&
                one.change.kind == ChangeKind::update) {
                ++expected;
            }
        }
        const Value& value = row.record.value("contact_attempts");
        const auto* attempts = std::get_if<std::int64_t>(&value);
        if ((attempts != nullptr ? *attempts : 0) != expected) {
            return "a counter is wrong: lead " + row.record.id.toString() + " says " +
                   std::to_string(attempts != nullptr ? *attempts : 0) + ", submitted " +
                   std::to_string(expected);
        }
    }
    return {};
}

DayResult Day::play()
{
    constexpr int kActs = 60;
    m_world.setFaults(Faults::rough());
    for (std::size_t i = 0; i < m_world.clients(); ++i) {
        // Clocks off by years decide nothing (I2).
        m_world.client(i).clock.advance(std::chrono::hours(24 * 365 * (m_world.dice(21) - 10)));
    }
    for (int act = 0; act < kActs; ++act) {
        this->act(static_cast<std::size_t>(m_world.dice(static_cast<int>(m_world.clients()))));
        m_world.run(m_world.dice(6));
    }
    if (!m_world.settle()) {
        m_result.failure = "the queues do not drain";
        return m_result;
    }
    for (std::size_t i = 0; i < m_world.clients(); ++i) {
        SimWorld::Client& client = m_world.client(i);
        if (client.replica->waitingCount() != 0) {
            m_result.failure = client.name + " still waits";
        } else if (std::string difference = m_world.differenceFromFresh(i);
                   client.replica->attentionCount() == 0 && !difference.empty()) {
            m_result.failure = difference;
        }
        if (!m_result.failure.empty()) {
            return m_result;
        }
    }
    m_result.failure = checkValues();
    if (m_result.failure.empty()) {
        m_result.failure = checkCounters();
    }
    m_result.faults = m_world.happened;
    return m_result;
}

} // namespace

DayResult playRandomDay(std::uint64_t seed, bool tells)
{
    try {
        return Day(seed, tells).play();
    } catch (const std::exception& broken) {
        DayResult result;
        result.failure = broken.what();
        return result;
    }
}

} // namespace caravan::test
