// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Changes of a record with many open conflicts: they cost what changes of any other record cost.
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/handlers/replica_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/product/product_hub.h"
#include "tests/bench/figures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"

namespace caravan::bench {
namespace {

constexpr int kConflicts = 300;
constexpr int kChanges = 200;

/// A laptop as the hub sees it: it says which version of a group it had seen.
class Laptop {
public:
    Laptop(hub::Hub& hub, const hub::Caller& caller, IdSource& ids, TimePoint now)
        : m_hub(hub), m_caller(caller), m_ids(ids), m_now(now), m_replica(ids.version7(now))
    {
        must(static_cast<bool>(hub::registerReplica(hub, caller, {m_replica, {}})), "a laptop");
    }

    Revision push(ChangeKind kind, const RecordId& account, const char* field,
                  const std::string& value, Revision seen)
    {
        Change change;
        change.kind = kind;
        change.entity = "account";
        change.id = account;
        change.n = ++m_n;
        change.op = OpId(m_ids.version7(m_now));
        change.at = m_now;
        change.set[field].value = {value};
        change.set[field].seen = seen;
        change.seen = seen;
        const auto answer = hub::push(m_hub, m_caller, {m_replica, {std::move(change)}, {}, {}});
        must(answer && answer->results.size() == 1, "a change is taken");
        return answer->results.front().rev;
    }

private:
    hub::Hub& m_hub;
    const hub::Caller& m_caller;
    IdSource& m_ids;
    TimePoint m_now;
    ReplicaId m_replica;
    std::int64_t m_n = 0;
};

} // namespace

void changesOfContested()
{
    test::FakeClock clock;
    IdSource ids = test::seededIds(12);
    test::TempFolder folder;
    hub::HubOptions options = hub::productHub();
    options.passwordCost = hub::Passwords::Cost::least();
    const auto opened =
        hub::Hub::open((folder.path() / "hub.db").string(), Catalogue::builtIn(), clock, options);
    must(opened.has_value(), "a hub opens");
    const auto admin = hub::createAdministrator(**opened, "ada@caravan.example", "a good password");
    must(static_cast<bool>(admin), "an administrator");
    const hub::Caller caller{*admin, {}, {}};
    Laptop one(**opened, caller, ids, clock.now());
    Laptop other(**opened, caller, ids, clock.now());

    const auto changes = [&](bool isContested) {
        const RecordId account(ids.version7(clock.now()));
        const Revision made = one.push(ChangeKind::create, account, "name", "Acme", 0);
        one.push(ChangeKind::update, account, "phone", "+43 1 5551234", made);
        for (int i = 0; isContested && i < kConflicts; ++i) { // neither saw what the other typed
            other.push(ChangeKind::update, account, "phone", "+43 1 " + std::to_string(1000000 + i),
                       made);
        }
        return seconds([&] {
            Revision seen = made;
            for (int i = 0; i < kChanges; ++i) {
                seen = one.push(ChangeKind::update, account, "website",
                                "https://" + std::to_string(i) + ".example", seen);
            }
        });
    };
    const double quiet = changes(false);
    const double contested = changes(true);
    line(("a change of a record with " + std::to_string(kConflicts) + " conflicts").c_str(),
         milliseconds(contested / kChanges), contested / quiet, "the same without conflicts");
}

} // namespace caravan::bench
