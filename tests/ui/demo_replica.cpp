// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "core/product/product_rules.h"

#include "core/base/check.h"
#include "core/demo/demo.h"
#include "core/store/sync_door.h"

#include <fstream>

namespace caravan::test {

namespace {

std::unique_ptr<Replica> opened(const std::filesystem::path& file,
                                std::shared_ptr<const Catalogue> catalogue, const Clock& clock,
                                std::uint64_t seed)
{
    auto replica =
        Replica::open(file, std::move(catalogue), clock, seededIds(seed), productRules());
    check(replica.has_value(), "the demo replica opens");
    return std::move(*replica);
}

} // namespace

DemoReplica::DemoReplica(std::size_t size, std::shared_ptr<const Catalogue> catalogue)
    : m_catalogue(std::move(catalogue))
{
    const auto source = opened(m_folder.path() / "source.db", m_catalogue, m_clock, 1);
    const auto made = createDemoCompany(*source, m_clock.now(), size, 7);
    check(made.has_value(), made ? "" : describe(made.error()).c_str());

    m_replica = opened(m_folder.path() / "replica.db", m_catalogue, m_clock, 2);
    std::vector<RemoteRow> rows;
    RecordId user;
    for (const Entity& entity : m_replica->catalogue().entities()) {
        const auto records = source->select({entity.name, {}, {}, {}}, 0, 10'000);
        check(records.has_value(), "the demo company is read");
        for (const Row& row : *records) {
            RemoteRow remote;
            remote.record = row.record;
            remote.record.entity = &entity;
            remote.record.rev = 1;
            remote.record.changedAt = m_clock.now() - std::chrono::hours(20 + rows.size() % 60);
            rows.push_back(remote);
            if (entity.name == "user" && row.record.text("mail") == "lin@aquapura.example") {
                user = row.record.id;
            }
        }
    }
    for (RemoteRow& row : rows) {
        row.record.changedBy = user;
    }
    RemoteRow series; // the hub has given this laptop its numbers
    series.record = Record(m_replica->catalogue().at("number_series"), m_replica->newId());
    series.record.set("name", std::string("林晓梅"));
    series.record.set("replica", m_replica->syncState().replica.toString());
    series.record.set("serial", std::int64_t{7});
    series.record.set("owner", user);
    series.record.rev = 1;
    rows.push_back(series);
    PageMark mark;
    mark.toCursor = "cursor-1";
    check(SyncDoor(*m_replica).applyPage(rows, mark).has_value(), "the first page is applied");
    while (!*SyncDoor(*m_replica).finishFirstSync(1000)) {
    }
    const Done known = SyncDoor(*m_replica).updateSyncState([&](SyncState& state) {
        state.hubUrl = "https://hub.aquapura.example";
        state.hubId = "hub";
        state.user = user;
        state.userName = "林晓梅";
        state.role = "rep";
        state.isRegistered = true;
        state.lastSyncAt = m_clock.now();
    });
    check(known.has_value(), "the sync state is stored");
    receiveConflict();
    m_clock.advance(std::chrono::minutes(42));
    work();
    m_clock.advance(std::chrono::minutes(3));
    m_replica->pollCommits();
}

RecordId DemoReplica::first(const std::string& entity)
{
    const Entity& type = m_replica->catalogue().at(entity);
    const std::string column = type.listFields().front()->name;
    const auto rows = m_replica->select({entity, {}, {{column, false}}, {}}, 0, 1);
    return rows && !rows->empty() ? rows->front().record.id : RecordId{};
}

RecordId DemoReplica::named(const std::string& entity, const std::string& title)
{
    const auto rows = m_replica->select({entity, {}, {}, {}}, 0, 10'000);
    for (const Row& row : rows ? *rows : std::vector<Row>{}) {
        if (row.record.title() == title) {
            return row.record.id;
        }
    }
    return {};
}

void DemoReplica::receiveNews()
{
    const RecordId me = m_replica->syncState().user;
    const RecordId colleague = named("user", "Anna Weber");
    const auto rowsOf = [&](const char* entity, const Filter& filter) {
        const auto rows = m_replica->select({entity, filter, {{"name"}}, {}}, 0, 50);
        check(rows && !rows->empty(), "the demo company has such records");
        return *rows;
    };
    std::vector<RemoteRow> page;
    const auto changed = [&](Record record, const char* field, Value value) {
        record.set(field, std::move(value));
        record.rev += 1;
        record.changedBy = colleague;
        record.changedAt = m_clock.now() - std::chrono::minutes(12);
        RemoteRow row;
        row.record = std::move(record);
        page.push_back(std::move(row));
    };
    const Record mine = rowsOf("account", Filter::where("owner", Compare::equal, me)).back().record;
    const Record theirs =
        rowsOf("account", Filter::where("owner", Compare::equal, colleague)).front().record;
    for (const Row& deal : m_replica->related("opportunity", "account", mine.id, 1)) {
        changed(deal.record, "next_step", std::string("Ask for the tender papers"));
    }
    changed(mine, "rating", std::string("a"));
    changed(theirs, "city", std::string("Augsburg"));
    Record contact(m_replica->catalogue().at("contact"), m_replica->newId());
    contact.set("full_name", std::string("周明"));
    changed(contact, "account", mine.id);
    PageMark mark;
    mark.fromCursor = m_replica->syncState().cursor;
    mark.toCursor = mark.fromCursor + "n";
    check(SyncDoor(*m_replica).applyPage(page, mark).has_value(), "the news are received");
}

std::vector<Record> DemoReplica::makeAccounts(int count)
{
    std::vector<Edit> edits;
    for (int i = 0; i < count; ++i) {
        Edit edit =
            Edit::create("account", m_replica->newId(), {{"name", "Company " + std::to_string(i)}});
        edits.push_back(edit);
    }
    check(m_replica->save(edits, {.isBundle = false}).has_value(), "accounts are made");
    std::vector<Record> records;
    for (const Edit& edit : edits) {
        records.push_back(m_replica->find("account", edit.id)->record);
    }
    return records;
}

void DemoReplica::becomeNewer()
{
    m_replica.reset();
    const std::filesystem::path file = m_folder.path() / "replica.db";
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(60); // "user version" of SQLite's database header, big-endian
    bytes.write("\0\0\x7F\0", 4);
    bytes.close();
    m_replica = opened(file, m_catalogue, m_clock, 3);
    check(m_replica->readOnlyBecause().has_value(), "a newer replica is only read");
}

void DemoReplica::signInAs(const std::string& role)
{
    check(SyncDoor(*m_replica)
              .updateSyncState([&](SyncState& state) { state.role = role; })
              .has_value(),
          "the role is stored");
}

void DemoReplica::work()
{
    const RecordId deal = first("opportunity");
    Edit edit = Edit::update(
        "opportunity", deal,
        {{"next_step", std::string("Send the revised quote")}, {"probability", std::int64_t{60}}});
    check(m_replica->save({edit}).has_value(), "a change is saved");

    Edit phone =
        Edit::update("account", first("account"), {{"phone", std::string("+86 512 6688 4321")}});
    const auto refused = m_replica->save({phone});
    check(refused.has_value(), "a second change is saved");
    check(SyncDoor(*m_replica).takeForPush(10, 1 << 20).has_value(), "the changes are sent");
    Verdict verdict;
    verdict.n = refused->front().n;
    verdict.op = refused->front().op;
    verdict.status = Verdict::Status::refused;
    verdict.problem = "invalid";
    verdict.problemKey = "phone";
    check(SyncDoor(*m_replica).applyVerdicts({verdict}).has_value(), "the verdict is taken");
}

void DemoReplica::receiveConflict()
{
    const RecordId deal = first("opportunity");
    RemoteRow row;
    row.record = Record(m_replica->catalogue().at("conflict"), m_replica->newId());
    row.record.rev = 1;
    row.record.set("record_entity", std::string("opportunity"));
    row.record.set("record_id", deal.toString());
    row.record.set("group", std::string("close_date"));
    row.record.set("kind", std::string("value"));
    row.record.set("status", std::string("open"));
    row.record.set("rule", std::string("ask"));
    row.record.set("winner",
                   "\"" + m_replica->find("opportunity", deal)->record.text("close_date") + "\"");
    row.record.set("loser", std::string("\"2027-01-15\""));
    row.record.set("base", std::string("\"2026-12-20\""));
    row.record.set("winner_author", named("user", "赵建国"));
    row.record.set("loser_author", m_replica->syncState().user);
    row.record.set("winner_at", formatDateTime(m_clock.now() - std::chrono::hours(5)));
    row.record.set("loser_at", formatDateTime(m_clock.now() - std::chrono::hours(7)));
    row.record.set("owner", m_replica->syncState().user);
    PageMark mark;
    mark.fromCursor = "cursor-1";
    mark.toCursor = "cursor-2";
    check(SyncDoor(*m_replica).applyPage({row}, mark).has_value(), "the conflict is received");
}

} // namespace caravan::test
