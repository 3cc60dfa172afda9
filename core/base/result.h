// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/check.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace caravan {

/// What went wrong, as something to branch on. The sentence for a person is chosen in
/// ui/text/error_text.cpp, the HTTP status in sync/hub/http/problem.cpp.
enum class ErrorCode {
    invalid,          ///< a value breaks a rule; key names the field, detail the rule
    notFound,         ///< no such record, entity, file
    notAllowed,       ///< the caller may not do this
    notPermittedMove, ///< a status may not move so; key is the status field
    frozen,           ///< signed or closed: nobody changes it any more; key is the field, or empty
    required,         ///< a required field is empty; key names it
    duplicate,        ///< exists already
    damaged,          ///< a file or database is not what it must be
    storageFull,      ///< disk full; nothing was written
    storageBusy,      ///< another writer held the database for too long
    storage,          ///< any other database or file failure
    offline,          ///< the hub cannot be reached
    notTheHub,        ///< something answered that is not the hub (captive portal)
    signIn,           ///< sign-in needed or failed
    revoked,          ///< this device was revoked
    tooLarge,         ///< over a limit; detail names it
    tooMany,          ///< try again later
    schema,           ///< the catalogue is wrong or too old; detail names file, entity, field
    cancelled,        ///< the user stopped it
};

/// One failure: a code to branch on, the schema key it concerns, and detail for the log.
struct Error {
    ErrorCode code = ErrorCode::invalid;
    std::string key;
    std::string detail;
    /// What a sentence for a person names, so that nobody reads it out of the detail: the two
    /// readings of a value, lines of a file, a limit, a place in a rule. Whoever makes the error
    /// says which.
    std::vector<std::string> args{};

    bool operator==(const Error&) const = default;
};

/// Stable word of a code, for logs and machine-readable output ("not-found").
const char* toString(ErrorCode code);

/// "invalid phone: more than 32 characters": one line for logs and the command line.
std::string describe(const Error& error);

/// A value or the reason why there is none. Names follow std::expected.
template<class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value()
    {
        check(has_value(), "value() of a failed Result");
        return *std::get_if<0>(&m_state);
    }
    const T& value() const
    {
        check(has_value(), "value() of a failed Result");
        return *std::get_if<0>(&m_state);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const
    {
        check(!has_value(), "error() of a good Result");
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Result of what gives nothing but may fail.
using Done = Result<std::monostate>;
inline Done done()
{
    return std::monostate{};
}

} // namespace caravan
