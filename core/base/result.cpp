// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>

namespace caravan {

void fail(const char* text)
{
    std::fprintf(stderr, "caravan: broken promise: %s\n", text);
    std::abort();
}

const char* toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalid:
        return "invalid";
    case ErrorCode::notFound:
        return "not-found";
    case ErrorCode::notAllowed:
        return "not-allowed";
    case ErrorCode::notPermittedMove:
        return "not-permitted-move";
    case ErrorCode::frozen:
        return "frozen";
    case ErrorCode::required:
        return "required";
    case ErrorCode::duplicate:
        return "duplicate";
    case ErrorCode::damaged:
        return "damaged";
    case ErrorCode::storageFull:
        return "storage-full";
    case ErrorCode::storageBusy:
        return "storage-busy";
    case ErrorCode::storage:
        return "storage";
    case ErrorCode::offline:
        return "offline";
    case ErrorCode::notTheHub:
        return "not-the-hub";
    case ErrorCode::signIn:
        return "sign-in";
    case ErrorCode::revoked:
        return "revoked";
    case ErrorCode::tooLarge:
        return "too-large";
    case ErrorCode::tooMany:
        return "too-many";
    case ErrorCode::schema:
        return "schema";
    case ErrorCode::cancelled:
        return "cancelled";
    }
    return "unknown";
}

std::string describe(const Error& error)
{
    std::string text = toString(error.code);
    if (!error.key.empty()) {
        text += " " + error.key;
    }
    if (!error.detail.empty()) {
        text += ": " + error.detail;
    }
    return text;
}

} // namespace caravan
