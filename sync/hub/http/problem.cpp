// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/problem.h"

#include "sync/hub/handlers/records_handler.h"
#include "sync/hub/http/log.h"
#include "sync/protocol/blob_codec.h"
#include "sync/protocol/codec.h"

namespace caravan::hub {
namespace {

using namespace sync::problem;

constexpr std::pair<const char*, int> kStatuses[] = {
    {kAuthExpired, 401},  {kAuthFailed, 401},    {kDeviceRevoked, 401},
    {kNotAllowed, 403},   {kNotFound, 404},      {kReplicaFork, 409},
    {kOpGap, 409},        {kCursorExpired, 410}, {kEpochChanged, 410},
    {kTooLarge, 413},     {kOpMismatch, 422},    {kInvalid, 422},
    {kSchemaTooOld, 426}, {kCursorInvalid, 400}, {kBusy, 429},
    {kOffset, 409},       {kQuota, 507},         {kChecksum, sync::kChecksumStatus},
    {kStale, 412},        {kExists, 409},        {kHeld, 409},
    {kFrozen, 409}};

int statusOf(const Failure& failure)
{
    if (failure.type == kBusy && failure.field == kStorageField) {
        return 503;
    }
    for (const auto& [type, status] : kStatuses) {
        if (failure.type == type) {
            return status;
        }
    }
    return 500;
}

const char* typeOf(int status)
{
    switch (status) {
    case 401:
        return kAuthExpired;
    case 403:
        return kNotAllowed;
    case 404:
        return kNotFound;
    case 405:
        return "method-not-allowed";
    case 406:
        return "not-acceptable";
    case 408:
        return "too-slow";
    case 412:
        return kStale;
    case 413:
        return kTooLarge;
    case 414:
        return "uri-too-long";
    case 415:
        return "unsupported-media";
    case 428:
        return "precondition-required";
    case 431:
        return "header-too-large";
    case 500:
        return "defect";
    case 501:
        return "not-implemented";
    case 505:
        return "version-not-supported";
    default:
        return kInvalid;
    }
}

HttpResponse response(const char* type, int status, std::string field, std::string detail,
                      std::string proof = {})
{
    HttpResponse answer;
    answer.status = status;
    answer.contentType = "application/problem+json";
    answer.body = sync::encode(
        sync::Problem{type, status, std::move(field), std::move(detail), std::move(proof)});
    if (status == 401) {
        answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    }
    return answer;
}

} // namespace

HttpResponse problemResponse(const Failure& failure)
{
    const int status = statusOf(failure);
    // What a database says is for the log of the hub, not for the other side.
    const bool isOurs = status < 500 || failure.type == kQuota;
    if (!isOurs) {
        logEvent(spdlog::level::err, "storage failed", {{"why", failure.detail}});
    }
    HttpResponse answer = response(failure.type.c_str(), status, isOurs ? failure.field : "",
                                   isOurs ? failure.detail : "try again", failure.proof);
    if (failure.retryAfterSeconds > 0) {
        answer.headers.emplace_back("Retry-After", std::to_string(failure.retryAfterSeconds));
    }
    return answer;
}

HttpResponse problemResponse(const Error& error)
{
    if (error.code == ErrorCode::tooLarge) {
        return response(kTooLarge, 413, error.key, error.detail);
    }
    return response(kInvalid, error.key.empty() ? 400 : 422, error.key, error.detail);
}

HttpResponse problemResponse(int status, const std::string& detail)
{
    return response(typeOf(status), status, {}, detail);
}

} // namespace caravan::hub
