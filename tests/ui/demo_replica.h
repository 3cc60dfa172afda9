// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"

#include <memory>
#include <vector>

namespace caravan::test {

/// The demo company as a laptop shows it some time after the first sync: all records known to the
/// hub, a few changes of the day waiting, one refused, one conflict open.
class DemoReplica {
public:
    /// @p size: at least so many records; the written company has some 250.
    explicit DemoReplica(std::size_t size = 0,
                         std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn());

    Replica& replica() { return *m_replica; }
    FakeClock& clock() { return m_clock; }
    /// The first record of an entity in the order of its first list column.
    RecordId first(const std::string& entity);
    /// A page of the feed in which a colleague has changed a deal of one's own account and another
    /// account, and made a contact.
    void receiveNews();
    /// Signs in as somebody of another role.
    void signInAs(const std::string& role);
    /// Makes accounts that nothing needs.
    std::vector<Record> makeAccounts(int count);
    /// Opens the file again as one of a newer version of the program: for reading only.
    void becomeNewer();
    /// A record by its title; nil when there is none.
    RecordId named(const std::string& entity, const std::string& title);

private:
    void work();
    void receiveConflict();

    std::shared_ptr<const Catalogue> m_catalogue;
    TempFolder m_folder;
    FakeClock m_clock;
    std::unique_ptr<Replica> m_replica;
};

} // namespace caravan::test
