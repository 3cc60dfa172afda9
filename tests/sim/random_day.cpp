// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/random_day.h"

#include "core/actions/settle_conflict.h"
#include "core/store/outbox.h"
#include "sync/protocol/codec.h"
#include "tests/sim/day_checks.h"
#include "tests/sim/sim_world.h"

#include <algorithm>
#include <stdexcept>

namespace caravan::test {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> peopleOf(std::uint64_t seed)
{
    std::vector<std::string> people{"rep0", "rep1"};
    if (seed % 2 == 0) {
        people.emplace_back("rep2");
    }
    if (seed % 3 == 0) {
        people.emplace_back("mgr0");
    }
    if (seed % 5 == 0) {
        people.emplace_back("eng0");
    }
    return people;
}

class Day {
public:
    Day(std::uint64_t seed, const DayOptions& options)
        : m_seed(seed), m_comparesHubs(options.comparesHubs),
          m_world({peopleOf(seed), seed, options.tells, options.hubPlace}), m_checks(m_world)
    {
    }

    DayResult play();
    PowerCutDay playPowerCut(const std::string& who, int n);

private:
    void end();
    void act(std::size_t i);
    void befall();
    void create(std::size_t i);
    void createTogether(std::size_t i);
    void update(std::size_t i);
    void remove(std::size_t i, const std::string& entity);
    void restore(std::size_t i);
    void merge(std::size_t i);
    void settleOne(std::size_t i);
    Value otherTags(const Record& account);
    void give(std::size_t i);
    void save(std::size_t i, std::vector<Edit> edits, const char* act);
    void mustShow(std::size_t i, const Edit& edit);
    std::optional<Row> anyRow(std::size_t i, const std::string& entity);
    Edit newRecord(std::size_t i, const std::string& entity);
    std::string heal();

    std::uint64_t m_seed;
    bool m_comparesHubs;
    SimWorld m_world;
    DayChecks m_checks;
    std::vector<RecordKey> m_removed;
    struct ProfileBackup {
        std::size_t client = 0;
        MemoryDisk::Image image;
        DayChecks::Past past;
    };
    std::vector<ProfileBackup> m_backups;
    struct HubBackup {
        MemoryDisk::Image image;
        DayChecks::Mark mark;
    };
    std::optional<HubBackup> m_hubBackup;
    int m_serial = 0;
    DayResult m_result;
};

std::optional<Row> Day::anyRow(std::size_t i, const std::string& entity)
{
    const auto rows = m_world.client(i).replica->select({entity, {}, {}, {}}, 0, 10);
    if (!rows || rows->empty()) {
        return std::nullopt;
    }
    return (*rows)[static_cast<std::size_t>(m_world.chance().dice(static_cast<int>(rows->size())))];
}

void Day::save(std::size_t i, std::vector<Edit> edits, const char* act)
{
    SimWorld::Client& client = m_world.client(i);
    const auto saved = client.replica->save(edits);
    if (!saved && m_world.power().wasCut()) {
        m_world.mendPower(i);
        return;
    }
    if (!saved) {
        const ErrorCode code = saved.error().code;
        const bool mayBe = code == ErrorCode::storageFull || code == ErrorCode::required ||
                           code == ErrorCode::notAllowed || code == ErrorCode::notFound;
        if (!mayBe) {
            throw std::runtime_error("a save failed: " + describe(saved.error()));
        }
        return; // the person keeps the form; nothing was said to be saved
    }
    for (const Edit& edit : edits) {
        mustShow(i, edit);
    }
    ++m_result.acts[act];
    m_result.edits += static_cast<int>(saved->size());
    m_checks.submitted(i, *saved);
    m_world.edited(i);
}

/// What was typed is on the screen, whatever else is going on.
void Day::mustShow(std::size_t i, const Edit& edit)
{
    if (edit.kind != ChangeKind::create && edit.kind != ChangeKind::update) {
        return;
    }
    const auto row = m_world.client(i).replica->find(edit.entity, edit.id);
    for (const auto& [field, value] : edit.set) {
        // Texts and sets may be joined with what came meanwhile, an order may rank another first.
        const bool isPlain = field == "phone" || field == "amount" || field == "name";
        if (isPlain && row && edit.opened && row->record.vers == edit.opened->vers &&
            row->record.value(field) != value) {
            throw std::runtime_error("a saved value is not shown: " + edit.entity + " " + field);
        }
        if (isPlain && !row && edit.kind == ChangeKind::create) {
            throw std::runtime_error("a new record is not shown: " + edit.entity);
        }
    }
}

Edit Day::newRecord(std::size_t i, const std::string& entity)
{
    Edit edit = Edit::create(entity, m_world.client(i).replica->newId());
    const std::string serial = std::to_string(++m_serial);
    if (entity == "activity") {
        edit.set = {{"subject", "Call " + serial}, {"kind", std::string("call")}};
    } else if (entity == "opportunity") {
        edit.set = {{"name", "Deal " + serial}, {"stage", std::string("prospecting")}};
    } else if (entity == "contact") {
        edit.set = {{"full_name", "Contact " + serial}};
    } else {
        edit.set = {{"name", entity + " " + serial}};
    }
    return edit;
}

void Day::create(std::size_t i)
{
    const char* entities[] = {"account", "opportunity", "lead", "activity", "contact"};
    Edit edit = newRecord(i, entities[m_world.chance().dice(5)]);
    const bool hasAccount = edit.entity == "opportunity" || edit.entity == "activity";
    if (hasAccount) {
        if (const auto account = anyRow(i, "account")) {
            edit.set["account"] = account->record.id;
        }
    }
    save(i, {edit}, "create");
}

/// As the conversion of a lead does.
void Day::createTogether(std::size_t i)
{
    Edit account = newRecord(i, "account");
    Edit contact = newRecord(i, "contact");
    Edit deal = newRecord(i, "opportunity");
    deal.set["account"] = account.id;
    deal.set["contact"] = contact.id;
    save(i, {account, contact, deal}, "bundle");
}

/// One word more or less.
Value Day::otherTags(const Record& account)
{
    const std::vector<Choice>& choices = account.entity->field("tags")->choices;
    const std::string word =
        choices[static_cast<std::size_t>(m_world.chance().dice(static_cast<int>(choices.size())))]
            .value;
    TextSet tags;
    if (const TextSet* now = std::get_if<TextSet>(&account.value("tags"))) {
        tags = *now;
    }
    const auto place = std::lower_bound(tags.begin(), tags.end(), word);
    if (place != tags.end() && *place == word) {
        tags.erase(place);
    } else {
        tags.insert(place, word);
    }
    return tags.empty() ? Value() : Value(std::move(tags));
}

void Day::update(std::size_t i)
{
    const char* entities[] = {"account", "opportunity", "lead"};
    const std::string entity = entities[m_world.chance().dice(3)];
    const auto row = anyRow(i, entity);
    if (!row) {
        return create(i);
    }
    Edit edit = Edit::update(row->record);
    const int number = ++m_serial;
    const auto anyOf = [&](std::initializer_list<const char*> words) {
        return std::string(
            *(words.begin() + m_world.chance().dice(static_cast<int>(words.size()))));
    };
    if (entity == "account") {
        switch (m_world.chance().dice(5)) {
        case 4:
            edit.set["tags"] = otherTags(row->record);
            break;
        case 0:
            edit.set["notes"] = row->record.text("notes") + "\nnote " + std::to_string(number);
            break;
        case 1:
            edit.set["city"] = "City " + std::to_string(number);
            edit.set["street"] = "Street " + std::to_string(number);
            break;
        default:
            edit.set["phone"] = "+43 " + std::to_string(100'000 + number);
        }
    } else if (entity == "opportunity") {
        if (m_world.chance().dice(3) == 0) {
            edit.set["stage"] = anyOf({"engaging", "qualified", "proposal", "negotiation"});
        } else {
            edit.set["amount"] = Money{Decimal::fromInteger(number), "EUR"};
        }
    } else if (m_world.chance().dice(3) == 0) {
        edit.set["score"] = std::int64_t{number % 100};
        edit.set["first_contact"] = "2026-01-" + std::to_string(10 + number % 20);
    } else {
        const Value& attempts = row->record.value("contact_attempts");
        const auto* now = std::get_if<std::int64_t>(&attempts);
        edit.set["contact_attempts"] = (now != nullptr ? *now : 0) + 1;
    }
    save(i, {edit}, "update");
}

void Day::remove(std::size_t i, const std::string& entity)
{
    if (const auto row = anyRow(i, entity)) {
        Edit edit = Edit::remove(entity, row->record.id);
        m_removed.push_back(row->record.key());
        save(i, {edit}, "delete");
    }
}

void Day::restore(std::size_t i)
{
    if (m_removed.empty()) {
        return;
    }
    const RecordKey& key = m_removed[static_cast<std::size_t>(
        m_world.chance().dice(static_cast<int>(m_removed.size())))];
    Edit edit = Edit::restore(key.entity, key.id);
    save(i, {edit}, "restore");
}

void Day::merge(std::size_t i)
{
    const auto winner = anyRow(i, "account");
    const auto loser = anyRow(i, "account");
    if (!winner || !loser || winner->record.id == loser->record.id) {
        return;
    }
    Edit edit;
    edit.kind = ChangeKind::merge;
    edit.entity = "account";
    edit.id = winner->record.id;
    edit.loser = loser->record.id;
    save(i, {edit}, "merge");
}

void Day::settleOne(std::size_t i)
{
    const auto open = m_world.client(i).replica->select(
        {"conflict", Filter::where("status", Compare::equal, std::string("open")), {}, {}}, 0, 1);
    if (!open || open->empty()) {
        return;
    }
    const auto choice =
        m_world.chance().dice(2) == 0 ? ConflictChoice::keepWinner : ConflictChoice::takeLoser;
    const auto edits = settleConflict(*m_world.client(i).replica, open->front().record.id, choice);
    if (edits) {
        save(i, *edits, "settle");
    }
}

/// An account passes into other hands.
void Day::give(std::size_t i)
{
    const auto row = anyRow(i, "account");
    if (!row) {
        return;
    }
    const Company& company = Company::instance();
    const char* people[] = {"rep0", "rep1", "rep2"};
    Edit edit = Edit::update(row->record);
    edit.set["owner"] = company.person(people[m_world.chance().dice(3)]).user;
    if (m_world.chance().dice(2) == 0) {
        edit.set["team"] = m_world.chance().dice(2) == 0 ? company.east : company.west;
    }
    save(i, {edit}, "give");
}

void Day::act(std::size_t i)
{
    const int what = m_world.chance().dice(100);
    if (what < 20) {
        create(i);
    } else if (what < 25) {
        createTogether(i);
    } else if (what < 78) {
        update(i);
    } else if (what < 82) {
        remove(i, "activity");
    } else if (what < 84) {
        remove(i, "account");
    } else if (what < 86) {
        restore(i);
    } else if (what < 88) {
        merge(i);
    } else if (what < 93) {
        settleOne(i);
    } else {
        m_world.setOnline(i, m_world.chance().dice(2) == 0);
    }
}

/// What befalls somebody between two acts.
void Day::befall()
{
    const std::size_t i = m_world.anyClient();
    if (m_world.chance().happens("client killed")) {
        m_world.kill(i);
    }
    if (m_world.chance().happens("client without power")) {
        m_world.losePower(i);
    }
    if (m_world.chance().happens("hub without power")) {
        m_world.hub().losePower();
    }
    if (m_world.chance().happens("clock jumps")) {
        m_world.client(i).offset = std::chrono::hours(24 * 365 * (m_world.chance().dice(41) - 20));
    }
    if (m_world.chance().happens("sleep for days")) {
        m_world.sleep(i, std::chrono::hours(m_world.chance().dice(24 * 40)));
    }
    if (m_world.chance().happens("disk full")) {
        m_world.setDiskFull(i, true);
    } else if (m_world.chance().dice(8) == 0) {
        m_world.setDiskFull(i, false);
    }
    if (m_world.chance().happens("owner changed")) {
        give(i);
    }
    if (m_world.chance().happens("grants changed")) {
        const Company& company = Company::instance();
        m_world.hub().moveToTeam(m_world.chance().dice(2) == 0 ? "rep1" : "rep2",
                                 m_world.chance().dice(2) == 0 ? company.east : company.west);
    }
    if (m_world.clients() < 6 && m_world.chance().happens("profile copied")) {
        m_checks.profileWasCopied(m_world.clients(), m_checks.pastOf(i));
        m_world.copyProfile(i);
    }
    if (m_world.chance().dice(40) == 0) {
        m_backups.push_back({i, m_world.profile(i), m_checks.pastOf(i)});
    }
    if (!m_backups.empty() && m_world.chance().happens("profile restored")) {
        const ProfileBackup& backup = m_backups.back();
        m_world.restoreProfile(backup.client, backup.image);
        m_checks.profileWasRestored(backup.client, backup.past);
    }
    if (m_seed % 4 == 1 && !m_comparesHubs && !m_hubBackup && m_world.chance().dice(20) == 0) {
        m_hubBackup = HubBackup{m_world.hub().backup(), m_checks.mark()};
    }
    if (m_hubBackup && m_world.chance().happens("hub restored")) {
        m_world.hub().restore(m_hubBackup->image);
        m_checks.hubWasRestored(m_hubBackup->mark);
        m_hubBackup.reset();
    }
}

/// Everything heals, and everybody gives up what the hub refused; then nobody may lack anything.
std::string Day::heal()
{
    for (int round = 0; round < 3; ++round) {
        if (!m_world.settle()) {
            return "the queues do not drain";
        }
        bool isQuiet = true;
        for (std::size_t i = 0; i < m_world.clients(); ++i) {
            Replica& replica = *m_world.client(i).replica;
            if (Outbox(replica).waitingCount() != 0) {
                return m_world.client(i).name + " still waits";
            }
            for (const JournalEntry& entry : Outbox(replica).attention()) {
                m_checks.givenUp(entry.change);
                if (!Outbox(replica).discard(entry.change.op)) {
                    return "a refused change cannot be given up";
                }
                isQuiet = false;
            }
            m_world.post(i, sync::SyncRequested{});
        }
        if (isQuiet) {
            break;
        }
    }
    return m_world.settle() ? "" : "the queues do not drain";
}

DayResult Day::play()
{
    Faults faults = networkFaults();
    faults.insert(placeFaults().begin(), placeFaults().end());
    if (m_comparesHubs) {
        faults.erase("hub without power");
        faults.erase("hub restored");
    }
    m_world.chance().setFaults(faults);
    for (std::size_t i = 0; i < m_world.clients(); ++i) {
        // Clocks off by years decide nothing (I2).
        m_world.client(i).offset = std::chrono::hours(24 * 365 * (m_world.chance().dice(21) - 10));
    }
    const int acts = 6 + m_world.chance().dice(26);
    for (int act = 0; act < acts; ++act) {
        this->act(m_world.anyClient());
        befall();
        m_world.run(m_world.chance().dice(6));
        m_checks.mustNotFlicker();
    }
    end();
    return m_result;
}

void Day::end()
{
    m_result.failure = heal();
    for (std::size_t i = 0; i < m_world.clients() && m_result.failure.empty(); ++i) {
        m_result.failure =
            m_seed % 32 == 0 ? m_world.differenceFromFresh(i) : m_world.differenceFromHub(i);
    }
    if (m_result.failure.empty()) {
        m_result.failure = m_checks.difference();
    }
    if (m_comparesHubs) {
        m_result.hub = m_world.hub().dump();
    }
    m_result.conflicts = m_checks.conflicts();
    m_result.faults = m_world.chance().happened();
}

PowerCutDay Day::playPowerCut(const std::string& who, int n)
{
    constexpr int kActs = 8;
    m_world.power().cutAtWrite(who, n);
    for (int act = 0; act < kActs; ++act) {
        this->act(m_world.anyClient());
        m_world.run(6);
    }
    end();
    return {m_result.failure, m_world.power().wasCut()};
}

} // namespace

DayResult playRandomDay(std::uint64_t seed, const DayOptions& options)
{
    try {
        return Day(seed, options).play();
    } catch (const std::exception& broken) {
        DayResult result;
        result.failure = broken.what();
        return result;
    }
}

PowerCutDay playPowerCut(std::uint64_t seed, const std::string& who, int n, bool tells)
{
    try {
        return Day(seed, {tells, false, {}}).playPowerCut(who, n);
    } catch (const std::exception& broken) {
        return {broken.what(), true};
    }
}

} // namespace caravan::test
