// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/account_rows.h"

namespace caravan::hub {
namespace {

} // namespace

std::optional<std::string> loadSecret(Connection& connection, const RecordId& user)
{
    const auto rows =
        connection.run("SELECT hash FROM user_secret WHERE user_id=$1", {param(user)});
    return rows->next() ? std::optional(std::string(rows->text(0))) : std::nullopt;
}

void saveSecret(Connection& connection, const RecordId& user, const std::string& hash)
{
    connection.execute("INSERT INTO user_secret(user_id, hash) VALUES($1, $2) "
                       "ON CONFLICT(user_id) DO UPDATE SET hash=excluded.hash",
                       {param(user), hash});
}

void addDevice(Connection& connection, const DeviceRow& device)
{
    connection.execute("INSERT INTO device(id, user_id, name, platform, created, revoked, secret) "
                       "VALUES($1, $2, $3, $4, $5, 0, $6)",
                       {param(device.id), param(device.user), device.name, device.platform,
                        toMs(device.created), Bytes{device.secret}});
}

void saveDeviceSecret(Connection& connection, const Uuid& id, const std::string& secret)
{
    connection.execute("UPDATE device SET secret=$1 WHERE id=$2", {Bytes{secret}, param(id)});
}

std::optional<KnownDevice> loadDevice(Connection& connection, const Uuid& id)
{
    const auto row = connection.run(
        "SELECT user_id, name, platform, created, revoked, secret FROM device WHERE id=$1",
        {param(id)});
    if (!row->next()) {
        return std::nullopt;
    }
    return KnownDevice{{id, RecordId(row->uuid(0)), std::string(row->text(1)),
                        std::string(row->text(2)),
                        TimePoint(std::chrono::milliseconds(row->integer(3))),
                        row->isNull(5) ? std::string() : std::string(row->text(5))},
                       static_cast<DeviceState>(row->integer(4))};
}

std::vector<std::pair<DeviceRow, DeviceState>> loadDevices(Connection& connection)
{
    std::vector<std::pair<DeviceRow, DeviceState>> devices;
    for (const auto row = connection.run("SELECT id, user_id, name, platform, created, revoked "
                                         "FROM device ORDER BY created DESC, id");
         row->next();) {
        devices.emplace_back(DeviceRow{row->uuid(0),
                                       RecordId(row->uuid(1)),
                                       std::string(row->text(2)),
                                       std::string(row->text(3)),
                                       TimePoint(std::chrono::milliseconds(row->integer(4))),
                                       {}},
                             static_cast<DeviceState>(row->integer(5)));
    }
    return devices;
}

bool setDeviceState(Connection& connection, const Uuid& id, DeviceState state)
{
    const auto row = connection.run("UPDATE device SET revoked=$1 WHERE id=$2 RETURNING id",
                                    {static_cast<std::int64_t>(state), param(id)});
    return row->next();
}

void addFamily(Connection& connection, const FamilyRow& family)
{
    connection.execute("INSERT INTO family(id, user_id, device, revoked) VALUES($1, $2, $3, 0)",
                       {param(family.id), param(family.user), param(family.device)});
}

std::optional<FamilyRow> loadFamily(Connection& connection, const Uuid& id)
{
    const auto rows = connection.run(
        "SELECT family.user_id, family.device, family.revoked, device.revoked, device.secret "
        "FROM family "
        "JOIN device ON device.id=family.device WHERE family.id=$1",
        {param(id)});
    if (!rows->next()) {
        return std::nullopt;
    }
    return FamilyRow{id,
                     RecordId(rows->uuid(0)),
                     rows->uuid(1),
                     rows->integer(2) != 0,
                     static_cast<DeviceState>(rows->integer(3)),
                     rows->isNull(4) ? std::string() : std::string(rows->text(4))};
}

void revokeFamily(Connection& connection, const Uuid& id)
{
    connection.execute("UPDATE family SET revoked=1 WHERE id=$1", {param(id)});
}

void revokeFamiliesOf(Connection& connection, const RecordId& user, const Uuid& except)
{
    connection.execute("UPDATE family SET revoked=1 WHERE user_id=$1 AND id<>$2",
                       {param(user), param(except)});
}

void addRefresh(Connection& connection, const RefreshRow& row)
{
    connection.execute("INSERT INTO refresh_token(hash, family, expires, used, request) "
                       "VALUES($1, $2, $3, 0, '')",
                       {Bytes{row.hash}, param(row.family), toMs(row.expires)});
}

std::optional<RefreshRow> loadRefresh(Connection& connection, const std::string& hash)
{
    const auto rows = connection.run(
        "SELECT family, expires, used, request, successor FROM refresh_token WHERE hash=$1",
        {Bytes{hash}});
    if (!rows->next()) {
        return std::nullopt;
    }
    return RefreshRow{hash,
                      rows->uuid(0),
                      TimePoint(std::chrono::milliseconds(rows->integer(1))),
                      rows->integer(2) != 0,
                      std::string(rows->text(3)),
                      std::string(rows->text(4))};
}

void useRefresh(Connection& connection, const RefreshRow& row)
{
    connection.execute("UPDATE refresh_token SET used=1, request=$1, successor=$2 WHERE hash=$3",
                       {row.request, Bytes{row.successor}, Bytes{row.hash}});
}

} // namespace caravan::hub
