// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "app/tool/schema_drafting.h"
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
    case Phase::noAnswer: // scripts know one word for both
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
    case Phase::noAnswer:
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
        const Result<bool> filled = written ? fillConverted(profile) : written;
        if (!filled || (!*written && !*filled)) {
            return filled ? Result<bool>(hasWritten) : filled;
        }
        hasWritten = true;
    }
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
            say("the hub had lost history: %lld changes were sent again\n",
                static_cast<long long>(status.givenBack));
        }
        if (status.removalsHeld > 0) {
            say("the hub wants %lld records removed, which is held back; see caravanctl removals\n",
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
                                       : "different; verify --repair adopts the hub's version");
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

} // namespace caravan::tool
