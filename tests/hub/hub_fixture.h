// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/handlers/feed_handler.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/service/hub.h"
#include "tests/support/fake_clock.h"
#include "tests/support/postgres_schema.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace caravan::hub {

/// A field's value from a literal, which would otherwise become a truth value.
inline std::string text(const char* value)
{
    return value;
}

/// A writing transaction that stays open until destruction, so that all other writes wait. For a
/// database that several connections can use.
class OpenWrite {
public:
    explicit OpenWrite(Hub& hub);
    ~OpenWrite();
    OpenWrite(const OpenWrite&) = delete;
    OpenWrite& operator=(const OpenWrite&) = delete;

private:
    std::promise<void> m_isOpen;
    std::promise<void> m_mayEnd;
    std::thread m_thread;
};

/// A hub with a small company: administrator "ada"; team "east" with manager "max" and
/// the reps "lin" and "chen"; team "west" with rep "weber"; team "service" with engineer "keller".
/// Records are called by short names; each person has one replica and what it has been shown.
///
/// The database is SQLite in memory, or PostgreSQL where tests/support/postgres asks for it. There
/// every other push is left without a position, so that both ways of a row into the feed are gone.
class HubFixture : public testing::Test {
protected:
    struct Person {
        Caller caller;
        ReplicaId replica;
        std::int64_t n = 0;
        std::string cursor;
        std::map<RecordKey, Record> shown;
        std::map<RecordKey, std::string> left; ///< why
        std::int64_t grants = 0;
    };

    void SetUp() override;
    void TearDown() override;

    /// For tests with threads or processes: a database that several connections can use, served as
    /// caravan-hub does.
    void useSharedPlace();
    /// Begins anew with an empty hub there. The same calls then give the same ids and numbers.
    void start(const std::string& place);
    /// Serves what is there with another product, as after an upgrade; needs useSharedPlace().
    void serveWith(std::shared_ptr<const Catalogue> product);
    const std::string& place() const { return m_place; }
    bool isPostgres() const { return m_schema != nullptr; }

    Hub& hub() { return *m_hub; }
    Person& person(const std::string& name) { return m_people.at(name); }
    /// The id of the record called @p name, the same each time.
    RecordId id(const std::string& name) const;

    /// A change of one record by field values; seen: version of every group the author saw.
    Change change(ChangeKind kind, const std::string& entity, const std::string& name,
                  const std::map<std::string, Value>& set = {}, Revision seen = 0) const;
    Change create(const std::string& entity, const std::string& name,
                  const std::map<std::string, Value>& set) const;
    Change update(const std::string& entity, const std::string& name,
                  const std::map<std::string, Value>& set, Revision seen) const;
    Change remove(const std::string& entity, const std::string& name, Revision seen) const;

    /// Gives the changes their numbers and ids and pushes them.
    Answer<sync::PushAnswer> push(const std::string& who, std::vector<Change> changes);
    /// The same for one change that must reach a verdict.
    sync::OpResult pushOne(const std::string& who, Change change);
    sync::OpResult createAccount(const std::string& who, const std::string& name);

    /// Reads the feed until nothing is left and keeps what was shown.
    void pull(const std::string& who, std::size_t limit = 2000);
    bool sees(const std::string& who, const std::string& entity, const std::string& name);
    const Record& shown(const std::string& who, const std::string& entity, const std::string& name);
    /// Conflicts that this person has been shown.
    std::vector<Record> conflicts(const std::string& who);

    test::TempFolder m_blobs;
    test::FakeClock m_clock;
    std::shared_ptr<const Catalogue> m_catalogue = Catalogue::builtIn();

private:
    void addUser(const std::string& name, const std::string& role, const std::string& team);

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<test::TempFolder> m_folder;
    std::string m_place = ":memory:";
    bool m_sequencesByItself = false;
    HubOptions m_options;
    std::unique_ptr<Hub> m_hub;
    std::map<std::string, Person> m_people;
    std::mutex m_randomLock;
    std::uint64_t m_random = 1;
    int m_pushes = 0;
    std::unique_ptr<IdSource> m_ids;
};

} // namespace caravan::hub
