// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/look_back.h"
#include "core/store/replica.h"
#include "sync/engine/events.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace caravan::tool {

/// One profile folder as a command uses it.
class Profile {
public:
    /// Opens the replica in @p folder, making both where they are not there yet.
    static Result<std::unique_ptr<Profile>> open(const std::filesystem::path& folder);

    Profile() = default;
    ~Profile();
    Profile(const Profile&) = delete;
    Profile& operator=(const Profile&) = delete;

    /// From now on the replica is a copy of itself as it was at @p moment, to be read only; it goes
    /// with this (core/store/look_back.h). Error: damaged, storage….
    Done lookBack(TimePoint moment);

    Replica& replica() { return *m_replica; }
    const std::filesystem::path& folder() const { return m_folder; }
    const Clock& clock() const { return m_lookBack ? static_cast<const Clock&>(m_then) : m_clock; }
    /// The day that the user's clock shows, not that of Greenwich.
    Date today() const;

    /// What waits here and asks for somebody, as the replica alone knows it. The phase is not set.
    sync::SyncStatus kept();

    /// Runs @p event and synchronises until there is nothing left to do, at most @p limit.
    struct Outcome {
        sync::SyncStatus status;
        sync::BlobStatus files;
        std::optional<std::string> signInProblem; ///< of a sign-in: empty = well
        std::optional<sync::ReportCall> call;
        std::optional<sync::ReportVerification> verification;
    };
    Result<Outcome> run(const std::optional<sync::Event>& event,
                        std::chrono::seconds limit = std::chrono::seconds(600));

private:
    Result<Outcome> waitForOwner(std::chrono::seconds limit);

    std::filesystem::path m_folder;
    SystemClock m_clock;
    StandingClock m_then; ///< while it looks back
    std::filesystem::path m_copy;
    std::unique_ptr<LookBack> m_lookBack;
    std::unique_ptr<Replica> m_replica;
};

} // namespace caravan::tool
