// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/devices_handler.h"

#include "sync/hub/store/account_rows.h"
#include "sync/protocol/json_reader.h"
#include "sync/protocol/messages.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::hub {
namespace {

namespace json = boost::json;

const char* nameOf(DeviceState state)
{
    switch (state) {
    case DeviceState::revoked:
        return "revoked";
    case DeviceState::toBeWiped:
        return "to-be-wiped";
    case DeviceState::good:
        break;
    }
    return "good";
}

} // namespace

Answer<std::string> listDevices(Hub& hub)
{
    json::array list;
    const Done read = hub.store().read([&](Connection& connection) {
        for (const auto& [device, state] : loadDevices(connection)) {
            list.push_back(json::object{{"id", device.id.toString()},
                                        {"user", device.user.toString()},
                                        {"name", device.name},
                                        {"platform", device.platform},
                                        {"created", formatDateTime(device.created)},
                                        {"state", nameOf(state)}});
        }
    });
    if (!read) {
        return failureOf(read.error());
    }
    return json::serialize(json::object{{"devices", std::move(list)}});
}

Answer<std::monostate> revokeDevice(Hub& hub, const Uuid& device, bool wipes)
{
    bool isThere = false;
    const Done written = hub.store().write([&](Connection& connection) {
        const auto all = loadDevices(connection);
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const auto& one) { return one.first.id == device; });
        isThere = found != all.end();
        if (!isThere) {
            return false;
        }
        const DeviceState asked = wipes ? DeviceState::toBeWiped : DeviceState::revoked;
        return setDeviceState(connection, device, std::max(asked, found->second));
    });
    if (!written) {
        return failureOf(written.error());
    }
    if (!isThere) {
        return Failure{sync::problem::kNotFound, {}, "no such device"};
    }
    return std::monostate{};
}

Result<bool> decodeRevoke(std::string_view text)
{
    return sync::readMessage<bool>(
        text, [](sync::JsonReader& reader, bool& wipes) { wipes = reader.flag("wipe"); });
}

} // namespace caravan::hub
