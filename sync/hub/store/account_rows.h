// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "sync/hub/store/driver.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caravan::hub {

/// The Argon2id string of a user's password.
std::optional<std::string> loadSecret(Connection& connection, const RecordId& user);
void saveSecret(Connection& connection, const RecordId& user, const std::string& hash);

struct DeviceRow {
    Uuid id;
    RecordId user;
    std::string name;
    std::string platform;
    TimePoint created{};
    std::string secret; ///< shared with the device (sync/protocol/proof.h); empty: none yet
};
/// What an administrator said of a device.
enum class DeviceState { good = 0, revoked = 1, toBeWiped = 2 };
void addDevice(Connection& connection, const DeviceRow& device);
void saveDeviceSecret(Connection& connection, const Uuid& id, const std::string& secret);
struct KnownDevice {
    DeviceRow row;
    DeviceState state = DeviceState::good;
};
std::optional<KnownDevice> loadDevice(Connection& connection, const Uuid& id);
/// All, newest first, with what was said of each.
std::vector<std::pair<DeviceRow, DeviceState>> loadDevices(Connection& connection);
/// False: there is none with that id.
bool setDeviceState(Connection& connection, const Uuid& id, DeviceState state);

/// A chain of refresh tokens, started by one sign-in of one device.
struct FamilyRow {
    Uuid id;
    RecordId user;
    Uuid device;
    bool isRevoked = false;
    DeviceState deviceState = DeviceState::good;
    std::string deviceSecret;
};
void addFamily(Connection& connection, const FamilyRow& family);
std::optional<FamilyRow> loadFamily(Connection& connection, const Uuid& id);
void revokeFamily(Connection& connection, const Uuid& id);
/// All sign-ins of a user, after a new password or when they are no longer active, but for one.
void revokeFamiliesOf(Connection& connection, const RecordId& user, const Uuid& except = {});

/// One refresh token; only the hash of its text is known.
struct RefreshRow {
    std::string hash;
    Uuid family;
    TimePoint expires{};
    bool isUsed = false;
    std::string request;   ///< id of the request that used it
    std::string successor; ///< hash of the token given for it
};
void addRefresh(Connection& connection, const RefreshRow& row);
std::optional<RefreshRow> loadRefresh(Connection& connection, const std::string& hash);
void useRefresh(Connection& connection, const RefreshRow& row);

} // namespace caravan::hub
