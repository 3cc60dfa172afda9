// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/codec.h"

#include "sync/protocol/json_reader.h"
#include "sync/protocol/limits.h"

#include <boost/json.hpp>
#include <sodium.h>

namespace caravan::sync {
namespace {

namespace json = boost::json;

using Status = OpResult::Status;

constexpr Status kStatuses[] = {Status::applied, Status::merged,  Status::held,
                                Status::refused, Status::blocked, Status::parked};

json::value idOrNull(const Uuid& id)
{
    return id.isNil() ? json::value(nullptr) : json::value(json::string(id.toString()));
}

std::string sha256Hex(std::string_view text)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    char hex[2 * sizeof hash + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

/// The change's canonical JSON: as changeToJson() writes it, without what only carries it.
std::string hashOf(const json::object& op)
{
    return sha256Hex(json::serialize(op));
}

} // namespace

const char* toString(OpResult::Status status)
{
    switch (status) {
    case Status::applied:
        return "applied";
    case Status::merged:
        return "merged";
    case Status::held:
        return "held";
    case Status::refused:
        return "refused";
    case Status::blocked:
        return "blocked";
    case Status::parked:
        return "parked";
    }
    return "";
}

std::string encode(const HelloAnswer& answer)
{
    return json::serialize(json::object{{"hub", answer.hub},
                                        {"epoch", answer.epoch},
                                        {"protocol_min", answer.protocolMin},
                                        {"protocol_max", answer.protocolMax},
                                        {"schema_revision", answer.schemaRevision}});
}

Result<HelloAnswer> decodeHello(std::string_view text)
{
    return readMessage<HelloAnswer>(text, [](JsonReader& reader, HelloAnswer& answer) {
        answer.hub = reader.text("hub");
        answer.epoch = reader.text("epoch");
        answer.protocolMin = static_cast<int>(reader.number("protocol_min"));
        answer.protocolMax = static_cast<int>(reader.number("protocol_max"));
        answer.schemaRevision = static_cast<int>(reader.number("schema_revision"));
    });
}

std::string encode(const LoginRequest& request)
{
    json::object device{{"name", request.deviceName}, {"platform", request.devicePlatform}};
    if (!request.device.isNil()) {
        device["id"] = request.device.toString();
        device["proof"] = request.deviceProof;
    }
    return json::serialize(json::object{
        {"mail", request.mail}, {"password", request.password}, {"device", std::move(device)}});
}

Result<LoginRequest> decodeLogin(std::string_view text)
{
    return readMessage<LoginRequest>(text, [](JsonReader& reader, LoginRequest& request) {
        request.mail = reader.text("mail", kMailMax);
        request.password = reader.text("password", kPasswordMax);
        JsonReader device = reader.object("device");
        request.deviceName = device.text("name", kDeviceTextMax);
        request.devicePlatform = device.textOr("platform", {}, kDeviceTextMax);
        request.device = device.idOr<Uuid>("id", {});
        request.deviceProof = device.textOr("proof", {});
        reader.join(device);
    });
}

std::string encodeRefresh(const std::string& refreshToken)
{
    return json::serialize(json::object{{"refresh", refreshToken}});
}

Result<std::string> decodeRefresh(std::string_view text)
{
    return readMessage<std::string>(text, [](JsonReader& reader, std::string& token) {
        token = reader.text("refresh", kTokenMax);
    });
}

std::string encode(const TokenAnswer& answer)
{
    json::object object{{"access", answer.access},
                        {"expires_in", answer.expiresInSeconds},
                        {"refresh", answer.refresh},
                        {"user", json::object{{"id", answer.user.toString()},
                                              {"name", answer.userName},
                                              {"role", answer.role},
                                              {"team", idOrNull(answer.team)}}},
                        {"device", idOrNull(answer.device)}};
    if (!answer.deviceSecret.empty()) {
        object["device_secret"] = answer.deviceSecret;
    }
    return json::serialize(object);
}

Result<TokenAnswer> decodeToken(std::string_view text)
{
    return readMessage<TokenAnswer>(text, [](JsonReader& reader, TokenAnswer& answer) {
        answer.access = reader.text("access", kTokenMax);
        answer.expiresInSeconds = reader.number("expires_in");
        answer.refresh = reader.text("refresh", kTokenMax);
        JsonReader user = reader.object("user");
        answer.user = user.id<RecordId>("id");
        answer.userName = user.text("name", kDetailMax);
        answer.role = user.text("role");
        answer.team = user.idOr<RecordId>("team", {});
        answer.device = reader.idOr<Uuid>("device", {});
        answer.deviceSecret = reader.textOr("device_secret", {});
        reader.join(user);
    });
}

std::string encode(const RegisterRequest& request)
{
    return json::serialize(json::object{
        {"replica", request.replica.toString()},
        {"supersedes", request.supersedes ? idOrNull(*request.supersedes) : json::value()},
        {"through", request.through}});
}

Result<RegisterRequest> decodeRegister(std::string_view text)
{
    return readMessage<RegisterRequest>(text, [](JsonReader& reader, RegisterRequest& request) {
        request.replica = reader.id<ReplicaId>("replica");
        const ReplicaId old = reader.idOr<ReplicaId>("supersedes", {});
        if (!old.isNil()) {
            request.supersedes = old;
        }
        request.through = reader.numberOr("through", 0);
    });
}

std::string encode(const RegisterAnswer& answer)
{
    return json::serialize(json::object{{"next", answer.next}});
}

Result<RegisterAnswer> decodeRegisterAnswer(std::string_view text)
{
    return readMessage<RegisterAnswer>(text, [](JsonReader& reader, RegisterAnswer& answer) {
        answer.next = reader.number("next");
    });
}

std::string encode(const Catalogue& catalogue, const PushRequest& request)
{
    json::array ops;
    for (const Change& change : request.ops) {
        ops.push_back(changeToJson(catalogue, change));
    }
    return json::serialize(
        json::object{{"replica", request.replica.toString()}, {"ops", std::move(ops)}});
}

Result<PushRequest> decodePush(const Catalogue& catalogue, std::string_view text)
{
    return readMessage<PushRequest>(text, [&](JsonReader& reader, PushRequest& request) {
        request.replica = reader.id<ReplicaId>("replica");
        std::int64_t before = 0;
        for (const json::value& part : reader.list("ops")) {
            if (!part.is_object()) {
                reader.stop("ops", "must be objects");
                return;
            }
            const json::object& op = part.get_object();
            Result<Change> change = changeFromJson(catalogue, op);
            JsonReader words(op, "ops");
            const std::int64_t n = words.number("n");
            if (n <= before) {
                reader.stop("ops.n", "must ascend");
                return;
            }
            before = n;
            request.hashes.push_back(hashOf(op));
            if (change) {
                request.ops.push_back(std::move(*change));
                continue;
            }
            if (change.error().code != ErrorCode::schema) {
                // Readable enough to answer: the op is refused, not the whole push.
                if (!words.isGood()) {
                    reader.stop(change.error().key, change.error().detail);
                    return;
                }
            }
            const bool isCreate = words.textOr("kind", {}) == toString(ChangeKind::create);
            request.unreadable.push_back({n, words.id<OpId>("op"),
                                          words.idOr<BundleId>("bundle", {}), change.error(),
                                          isCreate ? words.idOr<RecordId>("id", {}) : RecordId{}});
            if (!words.isGood()) {
                reader.stop("ops", "an op needs n and op");
                return;
            }
        }
        if (request.hashes.size() > kPushOpsMax) {
            reader.stop("ops", "more than 500");
        }
    });
}

std::string encode(const PushAnswer& answer)
{
    json::array results;
    for (const OpResult& result : answer.results) {
        json::object one{{"n", result.n},
                         {"op", result.op.toString()},
                         {"status", toString(result.status)},
                         {"rev", result.rev}};
        json::array conflicts;
        for (const RecordId& id : result.conflicts) {
            conflicts.emplace_back(id.toString());
        }
        one["conflicts"] = std::move(conflicts);
        if (!result.problem.empty()) {
            one["problem"] = result.problem;
            one["field"] = result.problemKey;
            one["detail"] = result.problemText;
        }
        results.push_back(std::move(one));
    }
    return json::serialize(json::object{{"results", std::move(results)}, {"next", answer.next}});
}

Result<PushAnswer> decodePushAnswer(std::string_view text)
{
    return readMessage<PushAnswer>(text, [](JsonReader& reader, PushAnswer& answer) {
        answer.next = reader.number("next");
        for (const json::value& part : reader.list("results")) {
            JsonReader one(part, "results");
            OpResult result;
            result.n = one.number("n");
            result.op = one.id<OpId>("op");
            result.rev = one.number("rev");
            const std::string word = one.text("status");
            bool isKnown = false;
            for (const Status status : kStatuses) {
                if (word == toString(status)) {
                    result.status = status;
                    isKnown = true;
                }
            }
            for (const json::value& conflict : one.list("conflicts")) {
                const std::optional<RecordId> id =
                    conflict.is_string() ? RecordId::parse(std::string_view(conflict.get_string()))
                                         : std::nullopt;
                if (!id) {
                    reader.stop("results.conflicts", "must be ids");
                    return;
                }
                result.conflicts.push_back(*id);
            }
            result.problem = one.textOr("problem", {});
            result.problemKey = one.textOr("field", {});
            result.problemText = one.textOr("detail", {}, kDetailMax);
            if (!one.isGood() || !isKnown) {
                reader.stop("results", "has a result that cannot be read");
                return;
            }
            answer.results.push_back(std::move(result));
        }
    });
}

std::string encode(const Problem& problem)
{
    json::object object{{"type", problem.type},
                        {"title", problem.type},
                        {"status", problem.status},
                        {"detail", problem.detail}};
    if (!problem.proof.empty()) {
        object["proof"] = problem.proof;
    }
    if (!problem.field.empty()) {
        object["field"] = problem.field;
        std::string pointer = "/" + problem.field; // RFC 6901; no field has a / or ~ in its name
        std::replace(pointer.begin(), pointer.end(), '.', '/');
        object["pointer"] = pointer;
    }
    return json::serialize(object);
}

Result<Problem> decodeProblem(std::string_view text)
{
    return readMessage<Problem>(text, [](JsonReader& reader, Problem& problem) {
        problem.type = reader.text("type");
        problem.status = static_cast<int>(reader.number("status"));
        problem.field = reader.textOr("field", {});
        problem.detail = reader.textOr("detail", {}, kDetailMax);
        problem.proof = reader.textOr("proof", {});
    });
}

std::string changeHash(const Catalogue& catalogue, const Change& change)
{
    return hashOf(changeToJson(catalogue, change));
}

} // namespace caravan::sync
