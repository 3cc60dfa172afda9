// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

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

    Replica& replica() { return *m_replica; }
    const std::filesystem::path& folder() const { return m_folder; }
    const Clock& clock() const { return m_clock; }
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
    std::unique_ptr<Replica> m_replica;
};

} // namespace caravan::tool
