// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/users_handler.h"

#include "core/base/text.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/store/account_rows.h"
#include "sync/hub/store/record_rows.h"
#include "sync/protocol/json_reader.h"

namespace caravan::hub {
namespace {

/// The parts of a mail address and a name: what others try first.
std::vector<std::string> wordsOf(const std::string& mail, const std::string& name)
{
    std::vector<std::string> words{mail, "caravan"};
    std::string word;
    for (const char c : mail + " " + name + " ") {
        if (c != ' ' && c != '@' && c != '.' && c != '-' && c != '_') {
            word += c;
            continue;
        }
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
        word.clear();
    }
    return words;
}

Answer<Rights> administratorRights(Hub& hub, const Caller& caller)
{
    Answer<Rights> answer =
        Failure{sync::problem::kNotAllowed, {}, "only administrators manage users"};
    const Done done = hub.store().read([&](Connection& connection) {
        const auto rights =
            rightsOf(connection, hub.access(), *hub.directory(connection), caller.user);
        if (rights && rights->role == Role::administrator) {
            answer = *rights;
        }
    });
    if (!done) {
        return failureOf(done.error());
    }
    return answer;
}

Change userChange(const Catalogue& catalogue, const UserRequest& request,
                  const std::optional<StoredRecord>& known, const RecordId& id)
{
    Change change;
    const Entity& people = catalogue.people();
    change.entity = people.name;
    change.id = id;
    change.kind = known ? ChangeKind::update : ChangeKind::create;
    const auto set = [&](const std::string& field, Value value) {
        const std::string& group = people.groupOf(*people.field(field)).name;
        GroupChange& groupChange = change.set[group];
        groupChange.value.push_back(std::move(value));
        groupChange.seen = known ? known->state.record.version(group) : 0;
    };
    const auto setText = [&](const char* field, const std::optional<std::string>& text) {
        if (text && text->empty()) {
            set(field, Value());
        } else if (text) {
            set(field, Value(*text));
        }
    };
    setText("mail", request.mail);
    setText("name", request.name);
    setText("role", request.role);
    if (const Field* team = people.teamField(); team != nullptr && request.team) {
        set(team->name, request.team->isNil() ? Value() : Value(*request.team));
    }
    if (request.active) {
        set("active", *request.active);
    } else if (!known) {
        set("active", true);
    }
    return change;
}

/// Saves the user and their password; @p rights were checked.
Answer<RecordId> saveAs(Hub& hub, const Rights& rights, const UserRequest& request,
                        const RecordId& id)
{
    std::optional<StoredRecord> known;
    const Done looked = hub.store().read([&](Connection& connection) {
        known = loadRecord(connection, hub.catalogue(), hub.catalogue().people().name, id);
    });
    if (!looked) {
        return failureOf(looked.error());
    }
    if (request.password) {
        const auto of = [&](const std::optional<std::string>& said, const char* field) {
            return said ? *said : known ? known->state.record.text(field) : std::string();
        };
        const Done good = checkNewPassword(
            *request.password, wordsOf(of(request.mail, "mail"), of(request.name, "name")));
        if (!good) {
            return Failure{sync::problem::kInvalid, good.error().key, good.error().detail};
        }
    }
    const Change change = userChange(hub.catalogue(), request, known, id);
    if (!change.set.empty()) {
        const Answer<std::vector<sync::OpResult>> results = pushOwn(hub, rights, {change});
        if (!results) {
            return results.failure();
        }
        const sync::OpResult& result = results->front();
        if (!result.problem.empty()) {
            return Failure{result.problem, result.problemKey, result.problemText};
        }
    }
    if (request.password || (request.active && !*request.active)) {
        const std::string hash = request.password ? hub.passwords().hash(*request.password) : "";
        const Done done = hub.store().write([&](Connection& connection) {
            if (!hash.empty()) {
                saveSecret(connection, id, hash);
            }
            revokeFamiliesOf(connection, id);
            return true;
        });
        if (!done) {
            return failureOf(done.error());
        }
    }
    return id;
}

} // namespace

Result<UserRequest> decodeUser(std::string_view body)
{
    return sync::readMessage<UserRequest>(body, [](sync::JsonReader& reader, UserRequest& request) {
        const auto text = [&](const char* key) {
            return reader.isThere(key) ? std::optional(reader.text(key)) : std::nullopt;
        };
        if (reader.isThere("id")) {
            request.id = reader.id<RecordId>("id");
        }
        request.mail = text("mail");
        request.name = text("name");
        request.role = text("role");
        if (reader.isThere("team")) {
            request.team = reader.idOr<RecordId>("team", {});
        }
        if (reader.isThere("active")) {
            request.active = reader.flag("active");
        }
        request.password = text("password");
    });
}

Result<std::string> decodePassword(std::string_view text)
{
    return sync::readMessage<std::string>(
        text, [](sync::JsonReader& reader, std::string& password) {
            password = reader.text("password", sync::kPasswordMax);
        });
}

Answer<RecordId> saveUser(Hub& hub, const Caller& caller, const UserRequest& request)
{
    const Answer<Rights> rights = administratorRights(hub, caller);
    if (!rights) {
        return rights.failure();
    }
    RecordId id = request.id.value_or(RecordId{});
    if (id.isNil()) {
        const Done done = hub.store().write([&](Connection&) {
            id = RecordId(hub.ids().version7(hub.now()));
            return false; // only the id source belongs to the writer
        });
        if (!done) {
            return failureOf(done.error());
        }
    }
    return saveAs(hub, *rights, request, id);
}

Answer<std::monostate> setPassword(Hub& hub, const Caller& caller, const RecordId& user,
                                   const std::string& password)
{
    UserRequest request;
    request.password = password;
    const Answer<Rights> rights = administratorRights(hub, caller);
    if (!rights) {
        return rights.failure();
    }
    bool isKnown = false;
    const Done done = hub.store().read([&](Connection& connection) {
        isKnown = hub.directory(connection)->user(user) != nullptr;
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (!isKnown) {
        return Failure{sync::problem::kNotFound, {}, "no such user"};
    }
    const Answer<RecordId> saved = saveAs(hub, *rights, request, user);
    if (!saved) {
        return saved.failure();
    }
    return std::monostate{};
}

Result<PasswordChange> decodePasswordChange(std::string_view text)
{
    return sync::readMessage<PasswordChange>(
        text, [](sync::JsonReader& reader, PasswordChange& change) {
            change.current = reader.text("current", sync::kPasswordMax);
            change.fresh = reader.text("new", sync::kPasswordMax);
        });
}

Answer<std::monostate> changeOwnPassword(Hub& hub, const Caller& caller,
                                         const PasswordChange& change, const std::string& address)
{
    std::optional<std::string> secret;
    std::vector<std::string> words;
    const Done looked = hub.store().read([&](Connection& connection) {
        secret = loadSecret(connection, caller.user);
        if (const Directory::User* user = hub.directory(connection)->user(caller.user)) {
            words = wordsOf(user->mail, user->name);
        }
    });
    if (!looked) {
        return failureOf(looked.error());
    }
    // Counted like sign-ins: a stolen access token must not try passwords.
    const Attempts::Who who{caller.user.toString(), address, caller.device.toString()};
    if (const int wait = hub.attempts().secondsToWait(who, hub.now()); wait > 0) {
        return Failure{sync::problem::kBusy, {}, "too many attempts", wait};
    }
    if (!hub.passwords().matches(secret, change.current)) {
        hub.attempts().failed(who, hub.now());
        return Failure{sync::problem::kInvalid, "current", "is not your password"};
    }
    hub.attempts().succeeded(who);
    if (const Done good = checkNewPassword(change.fresh, words); !good) {
        return Failure{sync::problem::kInvalid, good.error().key, good.error().detail};
    }
    const std::string hash = hub.passwords().hash(change.fresh);
    const Done done = hub.store().write([&](Connection& connection) {
        saveSecret(connection, caller.user, hash);
        revokeFamiliesOf(connection, caller.user, caller.family);
        return true;
    });
    if (!done) {
        return failureOf(done.error());
    }
    return std::monostate{};
}

Answer<RecordId> createAdministrator(Hub& hub, const std::string& mail, const std::string& password)
{
    bool isNew = false;
    RecordId id;
    Rights rights;
    const Done done = hub.store().write([&](Connection& connection) {
        isNew = !hub.directory(connection)->hasUsers();
        id = RecordId(hub.ids().version7(hub.now()));
        return false;
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (!isNew) {
        return Failure{sync::problem::kNotAllowed, {}, "this hub has users already"};
    }
    rights.rules = &hub.access();
    rights.user = id;
    rights.role = Role::administrator;
    UserRequest request;
    request.mail = mail;
    request.name = mail.substr(0, mail.find('@'));
    request.role = toString(Role::administrator);
    request.password = password;
    return saveAs(hub, rights, request, id);
}

} // namespace caravan::hub
