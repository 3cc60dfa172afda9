// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/sign_in_handlers.h"

#include "core/base/text.h"
#include "sync/hub/store/account_rows.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/proof.h"

namespace caravan::hub {
namespace {

constexpr const char* kAccessPurpose = "access-1";
constexpr const char* kRefreshPurpose = "refresh-1";
constexpr std::size_t kAccessParts = 4;
constexpr std::chrono::days kRefreshLifetime{90}; ///< a laptop may be away for a quarter

Failure expired(std::string detail)
{
    return {sync::problem::kAuthExpired, {}, std::move(detail)};
}

std::string sealAccess(Hub& hub, const FamilyRow& family)
{
    const TimePoint until = hub.now() + sync::kAccessLifetime;
    return hub.seal().close(kAccessPurpose, family.user.toString() + "|" +
                                                family.device.toString() + "|" +
                                                family.id.toString() + "|" +
                                                std::to_string(until.time_since_epoch().count()));
}

/// A refresh token names its sign-in under the hub's seal: one that a restored database has not
/// heard of is still known to be the hub's own.
std::string sealRefresh(Hub& hub, const FamilyRow& family, TimePoint expires)
{
    return hub.seal().close(kRefreshPurpose,
                            family.id.toString() + "|" + family.user.toString() + "|" +
                                family.device.toString() + "|" +
                                std::to_string(expires.time_since_epoch().count()));
}

/// A new pair of tokens for a sign-in. @p used is the refresh token given for it, if any.
sync::TokenAnswer issue(Hub& hub, Connection& connection, const FamilyRow& family,
                        const Directory::User& user, RefreshRow* used)
{
    sync::TokenAnswer answer;
    const TimePoint expires = hub.now() + kRefreshLifetime;
    answer.access = sealAccess(hub, family);
    answer.expiresInSeconds = sync::kAccessLifetime.count();
    answer.refresh = sealRefresh(hub, family, expires);
    answer.user = user.id;
    answer.userName = user.name;
    answer.role = toString(user.role);
    answer.team = user.team;
    answer.device = family.device;
    if (family.deviceSecret.empty()) { // of before there were any, or lost with a restore
        answer.deviceSecret = randomToken(hub.random());
        saveDeviceSecret(connection, family.device, answer.deviceSecret);
    }
    RefreshRow row;
    row.hash = tokenHash(answer.refresh);
    row.family = family.id;
    row.expires = expires;
    addRefresh(connection, row);
    if (used != nullptr) {
        used->successor = row.hash;
        useRefresh(connection, *used);
    }
    return answer;
}

/// @p requestId makes the order one for this answer, so that it cannot be played to others.
Failure revoked(const FamilyRow& family, std::string_view requestId)
{
    Failure failure{sync::problem::kDeviceRevoked, "", "the device was revoked"};
    if (family.deviceState == DeviceState::toBeWiped) {
        failure.field = sync::kWipe;
        failure.proof = sync::proofOf(family.deviceSecret, sync::kWipePurpose,
                                      {family.device.toString(), requestId});
    }
    return failure;
}

/// What a token that this database has not heard of says of itself, when the hub's seal is on it:
/// it was given out in a history that was lost. Its device is made known again.
std::optional<FamilyRow> fromLostHistory(Hub& hub, Connection& connection, const std::string& token)
{
    const std::optional<std::string> content = hub.seal().open(kRefreshPurpose, token);
    const std::vector<std::string> parts = split(content.value_or(""), '|');
    if (parts.size() != kAccessParts ||
        std::stoll(parts[3]) <= hub.now().time_since_epoch().count()) {
        return std::nullopt;
    }
    FamilyRow family{Uuid::parse(parts[0]).value_or(Uuid{}),
                     RecordId::parse(parts[1]).value_or(RecordId{}),
                     Uuid::parse(parts[2]).value_or(Uuid{}),
                     false,
                     DeviceState::good,
                     {}};
    if (std::optional<FamilyRow> known = loadFamily(connection, family.id)) {
        return known;
    }
    if (hub.directory(connection)->user(family.user) == nullptr) {
        return std::nullopt;
    }
    if (!loadDevice(connection, family.device)) {
        addDevice(connection, {family.device, family.user, "?", "", hub.now(), {}});
    }
    addFamily(connection, family);
    return loadFamily(connection, family.id);
}

/// True when the same request came again because its answer was lost. The token given in that
/// answer is spent, so that only one chain goes on.
bool isRepeated(Connection& connection, const RefreshRow& row, const std::string& requestId)
{
    if (requestId.empty() || row.request != requestId) {
        return false;
    }
    std::optional<RefreshRow> successor = loadRefresh(connection, row.successor);
    if (!successor || successor->isUsed) {
        return false;
    }
    useRefresh(connection, *successor);
    return true;
}

Answer<sync::TokenAnswer> refreshIn(Hub& hub, Connection& connection, const std::string& token,
                                    const std::string& requestId)
{
    std::optional<RefreshRow> row = loadRefresh(connection, tokenHash(token));
    std::optional<FamilyRow> family =
        row ? loadFamily(connection, row->family) : fromLostHistory(hub, connection, token);
    if (!row && family) {
        row = RefreshRow{tokenHash(token), family->id, hub.now() + kRefreshLifetime, false, {}, {}};
        addRefresh(connection, *row);
    }
    if (!family || family->isRevoked || row->expires <= hub.now()) {
        return expired("sign in again");
    }
    if (family->deviceState == DeviceState::revoked) {
        return revoked(*family, requestId);
    }
    if (row->isUsed && !isRepeated(connection, *row, requestId)) {
        revokeFamily(connection, family->id);
        return expired("a used refresh token came again");
    }
    const Directory::User* user = hub.directory(connection)->user(family->user);
    if (user == nullptr || !user->isActive) {
        return expired("the user is not active");
    }
    row->request = requestId;
    return issue(hub, connection, *family, *user, &*row);
}

} // namespace

Answer<sync::TokenAnswer> login(Hub& hub, const sync::LoginRequest& request,
                                const std::string& address)
{
    std::optional<KnownDevice> device;
    const Done found = hub.store().read([&](Connection& connection) {
        device = request.device.isNil() ? std::nullopt : loadDevice(connection, request.device);
    });
    if (!found) {
        return failureOf(found.error());
    }
    const bool isKnown =
        device && device->state == DeviceState::good &&
        sync::isProof(request.deviceProof, device->row.secret, sync::kSignInPurpose,
                      {request.device.toString(), request.mail});
    const Attempts::Who who{foldForSearch(request.mail), address,
                            isKnown ? request.device.toString() : std::string()};
    if (const int wait = hub.attempts().secondsToWait(who, hub.now()); wait > 0) {
        return Failure{sync::problem::kBusy, {}, "too many attempts", wait};
    }
    std::shared_ptr<const Directory> directory;
    const Directory::User* user = nullptr;
    std::optional<std::string> secret;
    const Done looked = hub.store().read([&](Connection& connection) {
        directory = hub.directory(connection);
        user = directory->byMail(request.mail);
        secret =
            user != nullptr && user->isActive ? loadSecret(connection, user->id) : std::nullopt;
    });
    if (!looked) {
        return failureOf(looked.error());
    }
    if (!hub.passwords().matches(secret, request.password)) {
        hub.attempts().failed(who, hub.now());
        return Failure{sync::problem::kAuthFailed, {}, "wrong mail or password"};
    }
    hub.attempts().succeeded(who);
    Answer<sync::TokenAnswer> answer = Failure{};
    const Done done = hub.store().write([&](Connection& connection) {
        FamilyRow family{
            hub.ids().version7(hub.now()), user->id, request.device, false, DeviceState::good, {}};
        const bool isSame = isKnown && device->row.user == user->id;
        if (isSame) {
            family.deviceSecret = device->row.secret;
        } else {
            family.device = hub.ids().version7(hub.now());
            family.deviceSecret = randomToken(hub.random());
            addDevice(connection, {family.device, user->id, request.deviceName,
                                   request.devicePlatform, hub.now(), family.deviceSecret});
        }
        addFamily(connection, family);
        answer = issue(hub, connection, family, *user, nullptr);
        answer->deviceSecret = family.deviceSecret;
        return true;
    });
    if (!done) {
        return failureOf(done.error());
    }
    return answer;
}

Answer<sync::TokenAnswer> refresh(Hub& hub, const std::string& token, const std::string& requestId)
{
    // Anybody may send made-up ones; the writer is not theirs.
    if (!hub.seal().open(kRefreshPurpose, token)) {
        return expired("sign in again");
    }
    Answer<sync::TokenAnswer> answer = Failure{};
    const Done done = hub.store().write([&](Connection& connection) {
        answer = refreshIn(hub, connection, token, requestId);
        return true; // a revoked family must stay revoked
    });
    if (!done) {
        return failureOf(done.error());
    }
    return answer;
}

Answer<std::monostate> logout(Hub& hub, const Caller& caller)
{
    const Done done = hub.store().write([&](Connection& connection) {
        revokeFamily(connection, caller.family);
        return true;
    });
    if (!done) {
        return failureOf(done.error());
    }
    return std::monostate{};
}

Answer<Caller> authenticate(Hub& hub, std::string_view accessToken, std::string_view requestId,
                            bool isGiving)
{
    const std::optional<std::string> content = hub.seal().open(kAccessPurpose, accessToken);
    const std::vector<std::string> parts = split(content.value_or(""), '|');
    if (parts.size() != kAccessParts ||
        std::stoll(parts[3]) <= hub.now().time_since_epoch().count()) {
        return expired("the access token is not good any more");
    }
    const Caller caller{RecordId::parse(parts[0]).value_or(RecordId{}),
                        Uuid::parse(parts[1]).value_or(Uuid{}),
                        Uuid::parse(parts[2]).value_or(Uuid{})};
    Answer<Caller> answer = caller;
    const Done done = hub.store().read([&](Connection& connection) {
        const std::optional<FamilyRow> family = loadFamily(connection, caller.family);
        const Directory::User* user = hub.directory(connection)->user(caller.user);
        // What a device that is to be erased still has to give is taken; it is told nothing.
        const bool mayGive = isGiving && family && family->deviceState == DeviceState::toBeWiped;
        if (family && family->deviceState != DeviceState::good && !mayGive) {
            answer = revoked(*family, requestId);
        } else if (!family || family->isRevoked || user == nullptr || !user->isActive) {
            answer = expired("the sign-in was ended");
        }
    });
    if (!done) {
        return failureOf(done.error());
    }
    return answer;
}

} // namespace caravan::hub
