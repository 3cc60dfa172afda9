// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <filesystem>
#include <string>

namespace caravan::sync {

/// Keeps the refresh token of one profile in the desktop's key chain (Secret Service, KWallet).
/// Where there is none (servers, scripts), in a file of the profile that only its user may read.
/// Needs an event loop's thread; calls return when it is done, within a few seconds.
class CredentialStore {
public:
    explicit CredentialStore(std::filesystem::path profile);

    /// Empty when nothing is kept.
    std::string load();
    /// Empty forgets.
    void store(const std::string& refreshToken);

private:
    std::filesystem::path file() const;
    void storeInFile(const std::string& token);

    std::filesystem::path m_profile;
    std::string m_key;
};

} // namespace caravan::sync
