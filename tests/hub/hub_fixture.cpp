// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/hub/hub_fixture.h"

#include "sync/hub/handlers/replica_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/product/product_hub.h"
#include "sync/protocol/codec.h"

namespace caravan::hub {

RecordId HubFixture::id(const std::string& name) const
{
    RecordId made;
    std::size_t at = 0;
    for (const char c : name) {
        made.bytes[at % made.bytes.size()] =
            static_cast<std::uint8_t>(made.bytes[at % made.bytes.size()] * 31 + c);
        ++at;
    }
    made.bytes[15] = static_cast<std::uint8_t>(name.size());
    return made;
}

OpenWrite::OpenWrite(Hub& hub)
{
    m_thread = std::thread([this, &hub] {
        static_cast<void>(hub.store().write([this](Connection&) {
            m_isOpen.set_value();
            m_mayEnd.get_future().wait();
            return false;
        }));
    });
    m_isOpen.get_future().wait();
}

OpenWrite::~OpenWrite()
{
    m_mayEnd.set_value();
    m_thread.join();
}

void HubFixture::useSharedPlace()
{
    m_folder = std::make_unique<test::TempFolder>();
    m_place = (m_folder->path() / "hub.sqlite").string();
    m_sequencesByItself = true;
}

void HubFixture::TearDown()
{
    m_hub.reset();
    m_schema.reset();
}

void HubFixture::SetUp()
{
    if (test::PostgresSchema::isAsked()) {
        m_schema = std::make_unique<test::PostgresSchema>();
        m_place = m_schema->url();
    }
    start(m_place);
}

void HubFixture::start(const std::string& place)
{
    m_hub.reset();
    m_place = place;
    if (m_schema && place == m_schema->url()) {
        m_schema->reset();
    }
    m_people.clear();
    m_random = 1;
    m_pushes = 0;
    const auto next = [this] {
        const std::lock_guard lock(m_randomLock);
        m_random = m_random * 6364136223846793005U + 1442695040888963407U;
        return m_random ^ (m_random >> 29U);
    };
    m_ids = std::make_unique<IdSource>(next);
    m_options = productHub();
    HubOptions& options = m_options;
    options.passwordCost = Passwords::Cost::least();
    options.sequencesByItself = m_sequencesByItself;
    options.metricsToken = "for metrics";
    options.blobFolder = m_blobs.path().string();
    options.random = [next](std::span<unsigned char> out) {
        for (unsigned char& byte : out) {
            byte = static_cast<unsigned char>(next());
        }
    };
    serveWith(m_catalogue);
    ASSERT_NE(m_hub, nullptr);

    const Answer<RecordId> ada =
        createAdministrator(*m_hub, "ada@caravan.example", "a good password");
    ASSERT_TRUE(ada);
    Person& administrator = m_people["ada"];
    administrator.caller.user = *ada;
    administrator.replica = ReplicaId(m_ids->version4());
    ASSERT_TRUE(registerReplica(*m_hub, administrator.caller, {administrator.replica, {}}));
    for (const char* team : {"east", "west", "service"}) {
        ASSERT_EQ(pushOne("ada", create("team", team, {{"name", std::string(team)}})).status,
                  sync::OpResult::Status::applied);
    }
    addUser("max", "manager", "east");
    addUser("lin", "rep", "east");
    addUser("chen", "rep", "east");
    addUser("weber", "rep", "west");
    addUser("keller", "engineer", "service");
    m_hub->sequence();
}

void HubFixture::serveWith(std::shared_ptr<const Catalogue> product)
{
    m_hub.reset();
    Result<std::unique_ptr<Hub>> opened =
        Hub::open(m_place, std::move(product), m_clock, m_options);
    ASSERT_TRUE(opened) << describe(opened.error()) << ": " << opened.error().detail;
    m_hub = std::move(*opened);
}

void HubFixture::addUser(const std::string& name, const std::string& role, const std::string& team)
{
    UserRequest request;
    request.id = id(name);
    request.mail = name + "@caravan.example";
    request.name = name;
    request.role = role;
    request.team = id(team);
    request.password = "a good password";
    const Answer<RecordId> made = saveUser(*m_hub, person("ada").caller, request);
    ASSERT_TRUE(made) << made.failure().detail;
    Person& added = m_people[name];
    added.caller.user = *made;
    added.replica = ReplicaId(m_ids->version4());
    ASSERT_TRUE(registerReplica(*m_hub, added.caller, {added.replica, {}}));
}

Change HubFixture::change(ChangeKind kind, const std::string& entity, const std::string& name,
                          const std::map<std::string, Value>& set, Revision seen) const
{
    const Entity& type = m_catalogue->at(entity);
    Record record(type, id(name));
    Change change;
    change.kind = kind;
    change.entity = entity;
    change.id = record.id;
    change.seen = seen;
    for (const auto& [field, value] : set) {
        record.set(field, value);
    }
    for (const auto& [field, value] : set) {
        const Group& group = type.groupOf(*type.field(field));
        GroupChange& groupChange = change.set[group.name];
        groupChange.value = record.groupValue(group);
        groupChange.seen = seen;
    }
    return change;
}

Change HubFixture::create(const std::string& entity, const std::string& name,
                          const std::map<std::string, Value>& set) const
{
    return change(ChangeKind::create, entity, name, set);
}

Change HubFixture::update(const std::string& entity, const std::string& name,
                          const std::map<std::string, Value>& set, Revision seen) const
{
    return change(ChangeKind::update, entity, name, set, seen);
}

Change HubFixture::remove(const std::string& entity, const std::string& name, Revision seen) const
{
    return change(ChangeKind::remove, entity, name, {}, seen);
}

Answer<sync::PushAnswer> HubFixture::push(const std::string& who, std::vector<Change> changes)
{
    Person& author = person(who);
    sync::PushRequest request;
    request.replica = author.replica;
    for (Change& one : changes) {
        one.n = one.n != 0 ? one.n : ++author.n;
        one.op = one.op.isNil() ? OpId(m_ids->version7(m_clock.now())) : one.op;
        one.at = m_clock.now();
        request.ops.push_back(std::move(one));
    }
    Answer<sync::PushAnswer> answer = hub::push(*m_hub, author.caller, request);
    if (!m_sequencesByItself && ++m_pushes % 2 == 0) {
        m_hub->sequence();
    }
    return answer;
}

sync::OpResult HubFixture::pushOne(const std::string& who, Change one)
{
    Answer<sync::PushAnswer> answer = push(who, {std::move(one)});
    EXPECT_TRUE(answer) << (answer ? "" : answer.failure().type);
    if (!answer || answer->results.size() != 1) {
        return {};
    }
    return answer->results.front();
}

sync::OpResult HubFixture::createAccount(const std::string& who, const std::string& name)
{
    return pushOne(who, create("account", name, {{"name", name}}));
}

void HubFixture::pull(const std::string& who, std::size_t limit)
{
    Person& reader = person(who);
    for (bool more = true; more;) {
        const Answer<FeedAnswer> answer = feed(*m_hub, reader.caller, {reader.cursor, limit, 0});
        ASSERT_TRUE(answer) << answer.failure().type;
        Result<sync::FeedPage> page = sync::decodeFeed(*m_catalogue, answer->body);
        ASSERT_TRUE(page) << describe(page.error());
        for (const sync::FeedRow& row : page->rows) {
            ASSERT_NE(row.kind, sync::FeedRow::Kind::malformed) << row.line;
        }
        EXPECT_EQ(page->rows.size(), answer->rows);
        for (sync::FeedRow& row : page->rows) {
            if (row.kind == sync::FeedRow::Kind::put) {
                const RecordKey key = row.record.key();
                reader.shown.insert_or_assign(key, std::move(row.record));
            } else {
                reader.shown.erase(row.key);
                reader.left[row.key] = row.why;
            }
        }
        reader.cursor = page->cursor;
        reader.grants = page->grants;
        more = page->more;
    }
}

bool HubFixture::sees(const std::string& who, const std::string& entity, const std::string& name)
{
    return person(who).shown.contains({entity, id(name)});
}

const Record& HubFixture::shown(const std::string& who, const std::string& entity,
                                const std::string& name)
{
    return person(who).shown.at({entity, id(name)});
}

std::vector<Record> HubFixture::conflicts(const std::string& who)
{
    std::vector<Record> found;
    for (const auto& [key, record] : person(who).shown) {
        if (key.entity == "conflict") {
            found.push_back(record);
        }
    }
    return found;
}

} // namespace caravan::hub
