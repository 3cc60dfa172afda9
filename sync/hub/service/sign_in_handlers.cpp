// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/sign_in_handlers.h"

#include "core/base/text.h"
#include "sync/hub/store/account_rows.h"
#include "sync/protocol/limits.h"

namespace caravan::hub {
namespace {

constexpr const char* kPurpose = "access-1";
constexpr std::size_t kParts = 4;
constexpr std::chrono::days kRefreshLifetime{90}; ///< a laptop may be away for a quarter
constexpr std::size_t kDeviceTextMax = 120;

Failure expired(std::string detail)
{
    return {sync::problem::kAuthExpired, {}, std::move(detail)};
}

std::string sealAccess(Hub& hub, const FamilyRow& family)
{
    const TimePoint until = hub.now() + sync::kAccessLifetime;
    return hub.seal().close(kPurpose, family.user.toString() + "|" + family.device.toString() +
                                          "|" + family.id.toString() + "|" +
                                          std::to_string(until.time_since_epoch().count()));
}

/// A new pair of tokens for a sign-in. @p used is the refresh token given for it, if any.
sync::TokenAnswer issue(Hub& hub, Connection& connection, const FamilyRow& family,
                        const Directory::User& user, RefreshRow* used)
{
    sync::TokenAnswer answer;
    answer.access = sealAccess(hub, family);
    answer.expiresInSeconds = sync::kAccessLifetime.count();
    answer.refresh = randomToken(hub.random());
    answer.user = user.id;
    answer.userName = user.name;
    answer.role = toString(user.role);
    answer.team = user.team;
    RefreshRow row;
    row.hash = tokenHash(answer.refresh);
    row.family = family.id;
    row.expires = hub.now() + kRefreshLifetime;
    addRefresh(connection, row);
    if (used != nullptr) {
        used->successor = row.hash;
        useRefresh(connection, *used);
    }
    return answer;
}

Failure revoked(const FamilyRow& family)
{
    const bool wipes = family.deviceState == DeviceState::toBeWiped;
    return {sync::problem::kDeviceRevoked, wipes ? sync::kWipe : "", "the device was revoked"};
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
    const std::optional<FamilyRow> family =
        row ? loadFamily(connection, row->family) : std::nullopt;
    if (!family || family->isRevoked || row->expires <= hub.now()) {
        return expired("sign in again");
    }
    if (family->deviceState != DeviceState::good) {
        return revoked(*family);
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
    const std::string account = foldForSearch(request.mail);
    if (const int wait = hub.attempts().secondsToWait(account, address, hub.now()); wait > 0) {
        return Failure{sync::problem::kBusy, {}, "too many attempts", wait};
    }
    if (request.password.size() > kPasswordMax || request.deviceName.size() > kDeviceTextMax ||
        request.devicePlatform.size() > kDeviceTextMax) {
        return Failure{sync::problem::kInvalid, "password", "too long"};
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
        hub.attempts().failed(account, address, hub.now());
        return Failure{sync::problem::kAuthFailed, {}, "wrong mail or password"};
    }
    hub.attempts().succeeded(account);
    Answer<sync::TokenAnswer> answer = Failure{};
    const Done done = hub.store().write([&](Connection& connection) {
        const DeviceRow device{hub.ids().version7(hub.now()), user->id, request.deviceName,
                               request.devicePlatform, hub.now()};
        const FamilyRow family{hub.ids().version7(hub.now()), user->id, device.id, false,
                               DeviceState::good};
        addDevice(connection, device);
        addFamily(connection, family);
        answer = issue(hub, connection, family, *user, nullptr);
        return true;
    });
    if (!done) {
        return failureOf(done.error());
    }
    return answer;
}

Answer<sync::TokenAnswer> refresh(Hub& hub, const std::string& token, const std::string& requestId)
{
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

Answer<Caller> authenticate(Hub& hub, std::string_view accessToken)
{
    const std::optional<std::string> content = hub.seal().open(kPurpose, accessToken);
    const std::vector<std::string> parts = split(content.value_or(""), '|');
    if (parts.size() != kParts || std::stoll(parts[3]) <= hub.now().time_since_epoch().count()) {
        return expired("the access token is not good any more");
    }
    const Caller caller{RecordId::parse(parts[0]).value_or(RecordId{}),
                        Uuid::parse(parts[1]).value_or(Uuid{}),
                        Uuid::parse(parts[2]).value_or(Uuid{})};
    Answer<Caller> answer = caller;
    const Done done = hub.store().read([&](Connection& connection) {
        const std::optional<FamilyRow> family = loadFamily(connection, caller.family);
        const Directory::User* user = hub.directory(connection)->user(caller.user);
        if (family && family->deviceState != DeviceState::good) {
            answer = revoked(*family);
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
