// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"
#include "sync/protocol/messages.h"

#include <optional>
#include <string>

namespace caravan::hub {

/// What an administrator says about a user. Without an id a new user is made; fields that are not
/// there stay as they are.
struct UserRequest {
    std::optional<RecordId> id;
    std::optional<std::string> mail;
    std::optional<std::string> name;
    std::optional<std::string> role;
    std::optional<RecordId> team;
    std::optional<bool> active;
    std::optional<std::string> password;
};

/// {"id"?,"mail","name","role","team","active","password"}.
Result<UserRequest> decodeUser(std::string_view text);
/// {"password"}.
Result<std::string> decodePassword(std::string_view text);

/// POST /v1/users, for administrators: the record goes through the same door as every change.
Answer<RecordId> saveUser(Hub& hub, const Caller& caller, const UserRequest& request);

/// PATCH /v1/users/{id}/password, for administrators; ends the user's sign-ins.
Answer<std::monostate> setPassword(Hub& hub, const Caller& caller, const RecordId& user,
                                   const std::string& password);

/// A user's change of their own password.
struct PasswordChange {
    std::string current;
    std::string fresh;
};
/// {"current","new"}.
Result<PasswordChange> decodePasswordChange(std::string_view text);
/// POST /v1/password: ends the user's other sign-ins. Failure: invalid (field current, password).
Answer<std::monostate> changeOwnPassword(Hub& hub, const Caller& caller,
                                         const PasswordChange& change, const std::string& address);

/// The first administrator of a new hub. Failure: not-allowed when there is a user already.
Answer<RecordId> createAdministrator(Hub& hub, const std::string& mail,
                                     const std::string& password);

} // namespace caravan::hub
