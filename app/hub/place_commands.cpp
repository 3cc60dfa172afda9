// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// init, migrate, backup, restore: what is done to a hub that does not serve, or beside it.
#include "app/hub/commands.h"
#include "core/schema/catalogue.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/hub_store.h"

#include <filesystem>
#include <iostream>

namespace caravan::hub {
namespace {

int failLocked(const PlaceOptions& options)
{
    return failWith(kFailed, "another caravan-hub uses " + options.data);
}

} // namespace

int initialise(const PlaceOptions& options, const std::string& mail)
{
    std::string password;
    std::getline(std::cin, password);
    if (const Done made = options.openFolder(); !made) {
        return failWith(made.error());
    }
    const SystemClock clock;
    HubOptions hubOptions = productHub();
    hubOptions.sequencesByItself = false;
    const std::string database = options.place().database;
    const Result<std::unique_ptr<Hub>> hub =
        Hub::open(database, Catalogue::builtIn(), clock, hubOptions);
    if (!hub) {
        return failWith(hub.error());
    }
    const Answer<RecordId> made = createAdministrator(**hub, mail, password);
    if (!made) {
        return failWith(kFailed, made.failure().field + (made.failure().field.empty() ? "" : ": ") +
                                     made.failure().detail);
    }
    // A URL may hold a password.
    std::cout << "created " << (options.isFolder() ? database : "the hub's tables") << '\n';
    return 0;
}

int migrate(const PlaceOptions& options)
{
    if (!options.lock()) {
        return failLocked(options);
    }
    const Done migrated = HubStore::migrate(options.place().database);
    if (!migrated) {
        return failWith(migrated.error());
    }
    std::cout << "the database has the layout of this program\n";
    return 0;
}

int backUpTo(const PlaceOptions& options, const std::string& target)
{
    if (const Done there = options.checkIsThere(); !there) {
        return failWith(there.error());
    }
    const Result<BackupReport> made = backUp(options.place(), target, SystemClock().now());
    if (!made) {
        return failWith(made.error());
    }
    std::cout << made->records << " records and " << made->files << " files in " << target << '\n';
    return 0;
}

int restoreFrom(const PlaceOptions& options, const std::string& backup)
{
    if (const Done made = options.openFolder(); !made) {
        return failWith(made.error());
    }
    if (!options.lock()) {
        return failLocked(options);
    }
    const Result<BackupReport> restored = restore(backup, options.place());
    if (!restored) {
        return failWith(restored.error());
    }
    std::cout << restored->records << " records and " << restored->files << " files restored\n";
    return 0;
}

} // namespace caravan::hub
