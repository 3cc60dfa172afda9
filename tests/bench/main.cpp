// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Figures of the replica and the hub, each beside the same work in raw SQLite in the same run.
// bench [--records N] [--large N]
#include "core/demo/demo.h"
#include "core/product/product_rules.h"
#include "core/store/replica.h"
#include "core/store/sync_door.h"
#include "sync/engine/local_replica.h"
#include "sync/hub/handlers/feed_handler.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/handlers/replica_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/product/product_hub.h"
#include "sync/protocol/codec.h"
#include "tests/bench/figures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"

#include <CLI/CLI.hpp>
#include <sqlite3.h>

namespace caravan::bench {
namespace {

/// Accounts as the hub would send them: names in both scripts, phones, notes.
std::vector<RemoteRow> makeRows(const Catalogue& catalogue, std::size_t count, IdSource& ids,
                                TimePoint now)
{
    const char* cities[] = {"苏州", "上海", "München", "Lyon", "台中", "深圳", "Wien", "Milano"};
    const char* words[] = {"恒达机械", "中科仪器", "Labor",  "Biotech",
                           "精密",     "制药",     "Wasser", "光电"};
    std::vector<RemoteRow> rows(count);
    for (std::size_t i = 0; i < count; ++i) {
        Record record(catalogue.at("account"), RecordId(ids.version7(now)));
        record.rev = 1;
        const std::string city = cities[i % 8];
        record.set("name", city + words[(i / 8) % 8] + " " + std::to_string(i));
        record.set("city", city);
        record.set("phone", "+86 512 " + std::to_string(10'000'000 + i));
        record.set("mail", "info" + std::to_string(i) + "@example.com");
        record.set("employees", static_cast<std::int64_t>(i % 5000));
        record.set("revenue",
                   Money{Decimal::fromInteger(static_cast<std::int64_t>(i % 9999)), "CNY"});
        record.set("notes",
                   std::string("超纯水系统，年度维保。Visit every quarter, filters changed."));
        record.changedAt = now;
        rows[i].record = std::move(record);
    }
    return rows;
}

class Sqlite {
public:
    explicit Sqlite(const std::string& file)
    {
        must(sqlite3_open(file.c_str(), &m_db) == SQLITE_OK, "raw SQLite opens");
    }
    ~Sqlite() { sqlite3_close(m_db); }
    void run(const std::string& sql)
    {
        char* error = nullptr;
        if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
            std::printf("raw SQLite: %s\n", error);
            std::exit(1);
        }
    }
    sqlite3* handle() { return m_db; }

private:
    sqlite3* m_db = nullptr;
};

/// The same rows, columns, indexes and full text, without any of our code: a copy of the tables by
/// SQLite itself, indexes and full text built at the end.
double rawCopy(const std::string& from, const std::string& to)
{
    Sqlite raw(to);
    raw.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
            "ATTACH '" +
            from + "' AS source");
    sqlite3_stmt* select = nullptr;
    sqlite3_prepare_v2(
        raw.handle(),
        "SELECT sql FROM source.sqlite_master WHERE type='table' AND name='e_account'", -1, &select,
        nullptr);
    must(sqlite3_step(select) == SQLITE_ROW, "the table is there");
    const std::string table = reinterpret_cast<const char*>(sqlite3_column_text(select, 0));
    sqlite3_finalize(select);
    std::vector<std::string> indexes;
    sqlite3_prepare_v2(raw.handle(),
                       "SELECT sql FROM source.sqlite_master WHERE type='index' AND "
                       "tbl_name='e_account' AND sql IS NOT NULL",
                       -1, &select, nullptr);
    while (sqlite3_step(select) == SQLITE_ROW) {
        indexes.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(select, 0)));
    }
    sqlite3_finalize(select);
    return seconds([&] {
        raw.run(table);
        raw.run("BEGIN; INSERT INTO e_account SELECT * FROM source.e_account; COMMIT");
        raw.run("CREATE TABLE search_key(rowid INTEGER PRIMARY KEY, entity TEXT NOT NULL, "
                "id BLOB NOT NULL UNIQUE);"
                "CREATE VIRTUAL TABLE search_index USING fts5(name, words, sounds, digits, "
                "prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\");"
                "BEGIN; INSERT INTO search_key SELECT * FROM source.search_key;"
                "INSERT INTO search_index(rowid, name, words, sounds, digits) "
                "SELECT rowid, name, words, sounds, digits FROM source.search_index; COMMIT");
        for (const std::string& index : indexes) {
            raw.run(index);
        }
    });
}

struct Filled {
    std::unique_ptr<Replica> replica;
    double time = 0;
};

Filled firstSync(const std::string& file, std::size_t count, const test::FakeClock& clock,
                 IdSource& ids)
{
    constexpr std::size_t kPage = 2000;
    Filled filled;
    auto opened =
        Replica::open(file, Catalogue::builtIn(), clock, test::seededIds(5), productRules());
    must(opened.has_value(), "a replica opens");
    filled.replica = std::move(*opened);
    std::string cursor;
    for (std::size_t start = 0; start < count; start += kPage) {
        const auto rows =
            makeRows(filled.replica->catalogue(), std::min(kPage, count - start), ids, clock.now());
        const std::string next = "c" + std::to_string(start);
        const bool more = start + kPage < count;
        filled.time += seconds([&] {
            const auto applied =
                SyncDoor(*filled.replica).applyPage(rows, {cursor, next, more, 1, 0, 0});
            must(applied && *applied, "a page is applied");
        });
        cursor = next;
    }
    filled.time += seconds([&] {
        while (true) {
            const auto done = SyncDoor(*filled.replica).finishFirstSync(2000);
            must(done.has_value(), "the index is built");
            if (*done) {
                break;
            }
        }
    });
    return filled;
}

double pullHundred(Replica& replica, IdSource& ids, TimePoint now, int rounds)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto rows = makeRows(replica.catalogue(), 100, ids, now);
        const std::string cursor = replica.syncState().cursor;
        times.push_back(seconds([&] {
            const auto applied =
                SyncDoor(replica).applyPage(rows, {cursor, cursor + "x", false, 1, 0, 0});
            must(applied && *applied, "a page is applied");
        }));
    }
    return percentile(times, 0.5);
}

void search(Replica& replica, const std::string& file)
{
    const char* typed[] = {"恒达",     "szhd", "muenchen", "labor 77", "10000123",
                           "台中精密", "wien", "zk",       "光电 42",  "info99"};
    std::vector<double> times;
    std::vector<double> rawTimes;
    Sqlite raw(file);
    sqlite3_stmt* select = nullptr;
    sqlite3_prepare_v2(
        raw.handle(),
        "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT 20", -1,
        &select, nullptr);
    for (int round = 0; round < 5; ++round) {
        for (const char* text : typed) {
            times.push_back(seconds([&] { replica.search(text, 20); }));
            const std::string match = "\"" + std::string(text) + "\" *";
            rawTimes.push_back(seconds([&] {
                sqlite3_bind_text(select, 1, match.c_str(), -1, SQLITE_TRANSIENT);
                while (sqlite3_step(select) == SQLITE_ROW) {
                }
                sqlite3_reset(select);
            }));
        }
    }
    sqlite3_finalize(select);
    const double p95 = percentile(times, 0.95);
    line("search p95", milliseconds(p95), p95 / 0.030, "of the limit 30 ms");
    line("search median", milliseconds(percentile(times, 0.5)),
         percentile(times, 0.5) / std::max(1e-6, percentile(rawTimes, 0.5)), "raw FTS5 match");
}

void lists(Replica& replica, const std::string& file, std::size_t count)
{
    const Query query{"account", {}, {{"name", false}}, {}};
    const auto page = [&](std::int64_t offset) {
        return seconds([&] { must(replica.select(query, offset, 200).has_value(), "a page"); });
    };
    page(0);
    const double first = page(0);
    double reading = 0;
    for (std::int64_t offset = 0; offset < 4000; offset += 200) {
        reading = page(offset);
    }
    Sqlite raw(file);
    const double rawFirst =
        seconds([&] { raw.run("SELECT * FROM e_account ORDER BY title_key, id LIMIT 200"); });
    line("list page of 200, first", milliseconds(first), first / rawFirst, "raw SELECT");
    line("list page of 200, read on to row 4000", milliseconds(reading), reading / rawFirst,
         "raw SELECT of the first page");
    const double counting = seconds([&] {
        must(replica.count({"account", {}, {}, {}}).has_value(), "a count");
    });
    const double rawCount = seconds([&] { raw.run("SELECT count(*) FROM e_account"); });
    line(("count of " + std::to_string(count)).c_str(), milliseconds(counting), counting / rawCount,
         "raw count");
}

/// A rep's offline work, pushed to a hub in memory and pulled by a second laptop.
void pushAndPull(std::size_t count)
{
    test::FakeClock clock;
    IdSource ids = test::seededIds(8);
    test::TempFolder folder;
    hub::HubOptions options = hub::productHub();
    options.passwordCost = hub::Passwords::Cost::least();
    auto opened =
        hub::Hub::open((folder.path() / "hub.db").string(), Catalogue::builtIn(), clock, options);
    must(opened.has_value(), "a hub opens");
    hub::Hub& hub = **opened;
    const auto admin = hub::createAdministrator(hub, "ada@caravan.example", "a good password");
    must(static_cast<bool>(admin), "an administrator");
    const hub::Caller caller{*admin, {}, {}};
    auto replica = Replica::open(folder.path() / "rep.db", Catalogue::builtIn(), clock,
                                 test::seededIds(9), productRules());
    must(replica.has_value(), "a replica opens");
    must(
        static_cast<bool>(hub::registerReplica(hub, caller, {(*replica)->syncState().replica, {}})),
        "a replica registers");
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < count; ++i) {
        Edit edit = Edit::create("account", (*replica)->newId());
        edit.set["name"] = "Account " + std::to_string(i);
        edits.push_back(std::move(edit));
    }
    std::vector<double> saves;
    for (int i = 0; i < 100; ++i) {
        saves.push_back(seconds([&] {
            must((*replica)->save({edits[static_cast<std::size_t>(i)]}).has_value(), "a save");
        }));
    }
    edits.erase(edits.begin(), edits.begin() + 100);
    must((*replica)->save(edits, {false}).has_value(), "saves");
    sync::LocalReplica local(**replica);
    double encoding = 0;
    double hubTime = 0;
    std::size_t pushed = 0;
    while (true) {
        Result<std::optional<sync::LocalReplica::Push>> push =
            std::optional<sync::LocalReplica::Push>();
        encoding += seconds([&] { push = local.takePush(500); });
        if (!push || !*push) {
            break;
        }
        std::optional<hub::Answer<sync::PushAnswer>> answer;
        hubTime += seconds([&] {
            const auto request = sync::decodePush(hub.catalogue(), (*push)->body);
            must(request.has_value(), "a push is read");
            answer = hub::push(hub, caller, *request);
        });
        must(static_cast<bool>(*answer), "a push is taken");
        pushed += (**answer).results.size();
        encoding += seconds(
            [&] { must(local.storeResults(**answer, TimePoint{}).has_value(), "verdicts"); });
    }
    Sqlite raw((folder.path() / "raw.db").string());
    raw.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE record(id BLOB PRIMARY KEY, fields TEXT, meta TEXT);"
            "CREATE TABLE feed(scope INTEGER, id BLOB, position INTEGER, PRIMARY KEY(scope, id));"
            "CREATE INDEX p ON feed(scope, position);"
            "CREATE TABLE op(op BLOB PRIMARY KEY, result TEXT)");
    const double rawTime = seconds([&] {
        for (std::size_t start = 0; start < pushed; start += 500) {
            raw.run("BEGIN IMMEDIATE");
            for (int i = 0; i < 500; ++i) {
                raw.run("INSERT INTO record VALUES(randomblob(16), printf('{\"name\":\"Account "
                        "%d\"}', random()), '{}');"
                        "INSERT INTO feed VALUES(1, randomblob(16), 1);"
                        "INSERT INTO op VALUES(randomblob(16), 'applied')");
            }
            raw.run("COMMIT");
        }
    });
    line("push: hub, changes", perSecond(static_cast<double>(pushed), hubTime), hubTime / rawTime,
         "raw SQLite rows of record, feed, op");
    line("push: laptop, changes", perSecond(static_cast<double>(pushed), encoding),
         encoding / hubTime, "the hub's time");
    const double p99 = percentile(saves, 0.99);
    line("save p99 (on disk)", milliseconds(p99), p99 / 0.025, "of the limit 25 ms");

    std::string cursor;
    double feedTime = 0;
    std::size_t rows = 0;
    for (bool more = true; more;) {
        feedTime += seconds([&] {
            const auto page = hub::feed(hub, caller, {cursor, 2000, 0});
            must(static_cast<bool>(page), "a feed page");
            const auto read = sync::decodeFeed(hub.catalogue(), page->body);
            must(read.has_value(), "a feed page is read");
            cursor = read->cursor;
            more = read->more;
            rows += read->rows.size();
        });
    }
    line("feed: hub to decoded rows", perSecond(static_cast<double>(rows), feedTime),
         feedTime / hubTime, "the push of the same records");
}

} // namespace

int run(std::size_t records, std::size_t large)
{
    test::FakeClock clock;
    IdSource ids = test::seededIds(3);
    test::TempFolder folder;
    const std::string file = (folder.path() / "replica.db").string();
    const Filled filled = firstSync(file, records, clock, ids);
    const double raw = rawCopy(file, (folder.path() / "raw.db").string());
    line(("first sync of " + std::to_string(records) + " records").c_str(),
         perSecond(static_cast<double>(records), filled.time), filled.time / raw,
         "raw SQLite, same indexes and full text");
    search(*filled.replica, file);
    lists(*filled.replica, file, records);

    const Filled small = firstSync((folder.path() / "small.db").string(), 10'000, clock, ids);
    const double few = pullHundred(*small.replica, ids, clock.now(), 21);
    const Filled big = firstSync((folder.path() / "large.db").string(), large, clock, ids);
    const double many = pullHundred(*big.replica, ids, clock.now(), 21);
    line(("pull of 100 changes at " + std::to_string(large) + " records").c_str(),
         milliseconds(many), many / few, "the same at 10000 records");
    pushAndPull(10'000);
    changesOfContested();
    return 0;
}

} // namespace caravan::bench

int main(int argc, char** argv)
{
    std::size_t records = 50'000;
    std::size_t large = 100'000;
    CLI::App app{"Figures of replica and hub."};
    app.add_option("--records", records)->capture_default_str();
    app.add_option("--large", large)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    return caravan::bench::run(records, large);
}
