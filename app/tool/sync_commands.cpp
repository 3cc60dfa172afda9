// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/product/product_rules.h"
#include "core/store/blobs.h"

#include <QString>
#include <QSysInfo>

namespace caravan::tool {
namespace {

namespace json = boost::json;
using Phase = sync::SyncStatus::Phase;

/// What still has to be sent is not idle.
const char* phaseWord(Phase phase, std::int64_t filesWaiting)
{
    switch (phase) {
    case Phase::signedOut:
        return "signed-out";
    case Phase::offline:
        return "offline";
    case Phase::idle:
        return filesWaiting > 0 ? "files-waiting" : "idle";
    case Phase::pushing:
        return "pushing";
    case Phase::pulling:
        return "pulling";
    case Phase::firstSync:
        return "first-sync";
    case Phase::signInNeeded:
        return "sign-in-needed";
    case Phase::portal:
        return "portal";
    case Phase::paused:
        return "paused";
    }
    return "";
}

/// Files of this laptop that the hub does not have yet, or never will as they are lost.
std::int64_t filesWaiting(Profile& profile)
{
    const BlobCounts counts = profile.replica().blobs().counts();
    return counts.taken - counts.confirmed;
}

json::object statusJson(Profile& profile, const sync::SyncStatus& status)
{
    const SyncState state = profile.replica().syncState();
    return {{"phase", phaseWord(status.phase, filesWaiting(profile))},
            {"waiting", status.waiting},
            {"attention", status.attention},
            {"conflicts", status.conflicts},
            {"problem", status.problem},
            {"files_waiting", filesWaiting(profile)},
            {"removals_held", status.removalsHeld},
            {"given_back", status.givenBack},
            {"last_sync", status.lastSyncAt ? json::value(formatDateTime(*status.lastSyncAt))
                                            : json::value(nullptr)},
            {"hub", state.hubUrl},
            {"user", state.userName},
            {"role", state.role},
            {"replica", state.replica.toString()}};
}

int exitCodeOf(const sync::SyncStatus& status, std::int64_t filesWaiting)
{
    switch (status.phase) {
    case Phase::signedOut:
    case Phase::signInNeeded:
        return kSignInNeeded;
    case Phase::offline:
    case Phase::portal:
        return kOffline;
    case Phase::paused:
        return kFailed;
    default:
        return status.attention + status.conflicts + status.removalsHeld + filesWaiting > 0
                   ? kConflictsLeft
                   : kDone;
    }
}

std::optional<RecordId> findTeam(Replica& replica, const std::string& team)
{
    if (const auto id = RecordId::parse(team)) {
        return id;
    }
    const auto found =
        replica.select({"team", Filter::where("name", Compare::equal, team), {}, {}}, 0, 1);
    return found && !found->empty() ? std::optional(found->front().record.id) : std::nullopt;
}

/// Does what the window does in the background; true when there is something to send of it.
Result<bool> tend(Profile& profile, Upkeep& upkeep)
{
    Replica& replica = profile.replica();
    bool hasWritten = false;
    if (replica.readOnlyBecause()) {
        return hasWritten;
    }
    while (true) { // what was written may be work again
        const Result<bool> written =
            upkeep.run(replica, profile.clock().now(), replica.pollCommits());
        if (!written || !*written) {
            return written ? Result<bool>(hasWritten) : written;
        }
        hasWritten = true;
    }
}

int synchroniseQuietly(Profile& profile)
{
    const auto outcome = profile.run(std::nullopt);
    return outcome ? kDone : fail(outcome.error());
}

} // namespace

int ask(Profile& profile, sync::CallRequested request, json::value* answer)
{
    const auto outcome = profile.run(sync::Event(std::move(request)), std::chrono::seconds(60));
    if (!outcome) {
        return fail(outcome.error());
    }
    if (!outcome->call || outcome->call->status == 0) {
        const std::string problem = outcome->call ? outcome->call->problem : "offline";
        return fail(
            {problem == "sign-in" ? ErrorCode::signIn : ErrorCode::offline, "hub", problem});
    }
    if (outcome->call->status >= 300) {
        complain("caravanctl: the hub refused: %s\n", outcome->call->body.c_str());
        return kFailed;
    }
    json::error_code ignored;
    if (answer != nullptr) {
        *answer = json::parse(outcome->call->body, ignored);
    }
    return kDone;
}

int login(Profile& profile, const std::string& hub, const std::string& mail,
          const std::string& password)
{
    sync::SignInRequested request;
    request.hubUrl = hub;
    request.login = {mail, password, QSysInfo::machineHostName().toStdString(),
                     QSysInfo::prettyProductName().toStdString()};
    const auto outcome = profile.run(sync::Event(request));
    if (!outcome) {
        return fail(outcome.error());
    }
    const std::string problem = outcome->signInProblem.value_or("offline");
    if (!problem.empty()) {
        const bool isSignIn = problem == "auth-failed" || problem == "auth-expired";
        return fail({isSignIn ? ErrorCode::signIn
                     : problem.starts_with("other-") || problem == "needs-https"
                         ? ErrorCode::notAllowed
                         : ErrorCode::offline,
                     "login", problem});
    }
    say("signed in as %s\n", profile.replica().syncState().userName.c_str());
    return kDone;
}

int logout(Profile& profile)
{
    const auto outcome = profile.run(sync::Event(sync::SignOutRequested{}));
    return outcome ? kDone : fail(outcome.error());
}

int synchronise(Profile& profile, bool asJson)
{
    auto outcome = profile.run(std::nullopt);
    Upkeep upkeep = productUpkeep();
    // Twice at most: a series that the hub gives is there for what waits after the second sync.
    for (int round = 0; outcome && round < 2; ++round) {
        const Result<bool> tended = tend(profile, upkeep);
        if (!tended) {
            return fail(tended.error());
        }
        if (!*tended) {
            break;
        }
        outcome = profile.run(std::nullopt);
    }
    if (!outcome) {
        return fail(outcome.error());
    }
    const sync::SyncStatus& status = outcome->status;
    const std::int64_t files = filesWaiting(profile);
    if (asJson) {
        print(statusJson(profile, status));
    } else {
        say("%s; waiting %lld, needs attention %lld, conflicts %lld%s%s\n",
            phaseWord(status.phase, files), static_cast<long long>(status.waiting),
            static_cast<long long>(status.attention), static_cast<long long>(status.conflicts),
            status.problem.empty() ? "" : "; ", status.problem.c_str());
        if (status.givenBack > 0) {
            say("the hub had lost history: %lld changes were given back\n",
                static_cast<long long>(status.givenBack));
        }
        if (status.removalsHeld > 0) {
            say("the hub wants %lld records gone, which are held; see caravanctl removals\n",
                static_cast<long long>(status.removalsHeld));
        }
        if (files > 0) {
            say("files not at the hub %lld%s%s; see caravanctl blobs\n",
                static_cast<long long>(files), outcome->files.problem.empty() ? "" : ": ",
                outcome->files.problem.c_str());
        }
    }
    return exitCodeOf(status, files);
}

int verify(Profile& profile, bool repairs, bool asJson)
{
    const auto outcome = profile.run(sync::Event(sync::VerifyRequested{repairs}));
    if (!outcome) {
        return fail(outcome.error());
    }
    if (!outcome->verification || !outcome->verification->problem.empty()) {
        const std::string problem =
            outcome->verification ? outcome->verification->problem : "offline";
        return fail(
            {problem == "sign-in" ? ErrorCode::signIn : ErrorCode::offline, "hub", problem});
    }
    const sync::ReportVerification& report = *outcome->verification;
    json::array differences;
    for (const auto& one : report.differences) {
        const char* kind = one.own == 0   ? "missing here"
                           : one.hub == 0 ? "not at the hub"
                                          : "different";
        differences.push_back(json::object{
            {"entity", one.key.entity}, {"id", one.key.id.toString()}, {"difference", kind}});
        if (!asJson) {
            say("%s %s %s\n", one.key.entity.c_str(), one.key.id.toString().c_str(), kind);
        }
    }
    if (asJson) {
        print(json::object{{"records", report.records},
                           {"equal", report.differences.empty()},
                           {"repaired", report.isMended && !report.differences.empty()},
                           {"differences", std::move(differences)}});
    } else {
        say("%lld records compared: %s\n", static_cast<long long>(report.records),
            report.differences.empty() ? "equal to the hub"
            : report.isMended          ? "now equal to the hub"
                                       : "different; verify --repair takes over the hub's");
    }
    return report.differences.empty() || report.isMended ? kDone : kFailed;
}

int status(Profile& profile, bool asJson)
{
    const SyncState state = profile.replica().syncState();
    sync::SyncStatus status = profile.kept();
    status.phase = state.hubUrl.empty() ? Phase::signedOut : Phase::idle;
    if (asJson) {
        print(statusJson(profile, status));
    } else {
        say("hub        %s\nuser       %s (%s)\nlast sync  %s\nwaiting    %lld\n"
            "attention  %lld\nconflicts  %lld\nfiles      %lld not at the hub\n",
            state.hubUrl.c_str(), state.userName.c_str(), state.role.c_str(),
            status.lastSyncAt ? formatDateTime(*status.lastSyncAt).c_str() : "never",
            static_cast<long long>(status.waiting), static_cast<long long>(status.attention),
            static_cast<long long>(status.conflicts),
            static_cast<long long>(filesWaiting(profile)));
    }
    return status.attention + status.conflicts > 0 ? kConflictsLeft : kDone;
}

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
        const auto found = replica.select(
            {"user", Filter::where("mail", Compare::equal, command.id), {}, {}}, 0, 1);
        if (found && !found->empty()) {
            id = found->front().record.id;
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
        return fail({ErrorCode::invalid, "device", "is no id; see caravanctl devices list"});
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
