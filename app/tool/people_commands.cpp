// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/store/failure.h"

namespace caravan::tool {
namespace {

namespace json = boost::json;

std::optional<RecordId> findTeam(Replica& replica, const std::string& team)
{
    if (const auto id = RecordId::parse(team)) {
        return id;
    }
    const auto found = orThrow(
        replica.select({"team", Filter::where("name", Compare::equal, team), {}, {}}, 0, 1));
    return found.empty() ? std::nullopt : std::optional(found.front().record.id);
}

int synchroniseQuietly(Profile& profile)
{
    const auto outcome = profile.run(std::nullopt);
    return outcome ? kDone : fail(outcome.error());
}

} // namespace

int addUser(Profile& profile, const UserCommand& command, bool asJson)
{
    json::object body{{"mail", command.mail}, {"name", command.name}, {"role", command.role}};
    if (!command.team.empty()) {
        const auto team = findTeam(profile.replica(), command.team);
        if (!team) {
            return fail({ErrorCode::notFound, "team", command.team});
        }
        body["team"] = team->toString();
    }
    if (command.password) {
        body["password"] = *command.password;
    }
    // The team may have been made here a moment ago.
    if (const int code = synchroniseQuietly(profile); code != kDone) {
        return code;
    }
    json::value answer;
    const int code = ask(profile, {"POST", "/v1/users", json::serialize(body)}, &answer);
    if (code != kDone) {
        return code;
    }
    const json::value* id = answer.is_object() ? answer.get_object().if_contains("id") : nullptr;
    const std::string text = id != nullptr && id->is_string() ? id->get_string().c_str() : "";
    if (asJson) {
        print(json::object{{"id", text}});
    } else {
        say("%s\n", text.c_str());
    }
    return synchroniseQuietly(profile);
}

int setUser(Profile& profile, const UserCommand& command)
{
    Replica& replica = profile.replica();
    std::optional<RecordId> id = RecordId::parse(command.id);
    if (!id) {
        const auto found = orThrow(replica.select(
            {"user", Filter::where("mail", Compare::equal, command.id), {}, {}}, 0, 1));
        if (!found.empty()) {
            id = found.front().record.id;
        }
    }
    if (!id) {
        return fail({ErrorCode::notFound, "user", command.id});
    }
    json::object body{{"id", id->toString()}};
    for (const auto& [key, value] :
         {std::pair("mail", command.mail), std::pair("name", command.name),
          std::pair("role", command.role)}) {
        if (!value.empty()) {
            body[key] = value;
        }
    }
    if (!command.active.empty()) {
        body["active"] = command.active == "yes";
    }
    if (!command.team.empty()) {
        const auto team = findTeam(replica, command.team);
        if (!team) {
            return fail({ErrorCode::notFound, "team", command.team});
        }
        body["team"] = team->toString();
    }
    if (command.password) {
        body["password"] = *command.password;
    }
    if (const int code = synchroniseQuietly(profile); code != kDone) {
        return code;
    }
    const int code = ask(profile, {"POST", "/v1/users", json::serialize(body)}, nullptr);
    return code == kDone ? synchroniseQuietly(profile) : code;
}

int listDevices(Profile& profile, bool asJson)
{
    json::value answer;
    if (const int code = ask(profile, {"GET", "/v1/devices", {}}, &answer); code != kDone) {
        return code;
    }
    if (asJson) {
        print(answer);
        return kDone;
    }
    const auto text = [](const json::object& device, const char* name) {
        const json::value* value = device.if_contains(name);
        return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
    };
    const json::value* devices =
        answer.is_object() ? answer.get_object().if_contains("devices") : nullptr;
    if (devices == nullptr || !devices->is_array()) {
        return fail({ErrorCode::storage, "devices", "the hub's answer cannot be read"});
    }
    for (const json::value& one : devices->get_array()) {
        const json::object& device = one.as_object();
        const auto user = RecordId::parse(text(device, "user"));
        const auto row = user ? profile.replica().find("user", *user) : std::nullopt;
        say("%s  %-12s %-11s %s  %s\n", text(device, "id").c_str(), text(device, "state").c_str(),
            text(device, "created").substr(0, 10).c_str(),
            row ? row->record.text("mail").c_str() : "", text(device, "name").c_str());
    }
    return kDone;
}

int revokeDevice(Profile& profile, const std::string& id, bool wipes)
{
    if (!Uuid::parse(id)) {
        return fail({ErrorCode::invalid, "device", "is not an id; see caravanctl devices list"});
    }
    return ask(
        profile,
        {"POST", "/v1/devices/" + id + "/revoke", json::serialize(json::object{{"wipe", wipes}})},
        nullptr);
}

int addTeam(Profile& profile, const std::string& name, const std::string& office, bool asJson)
{
    std::vector<std::string> values{"name=" + name};
    if (!office.empty()) {
        values.push_back("office=" + office);
    }
    return create(profile, "team", values, asJson);
}

} // namespace caravan::tool
