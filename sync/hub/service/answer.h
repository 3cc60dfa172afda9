// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/check.h"
#include "core/base/result.h"

#include <string>
#include <utility>
#include <variant>

namespace caravan::hub {

/// Why a request was not done: a problem type of sync/protocol/messages.h to branch on. Its HTTP
/// status is chosen in sync/hub/http/problem.cpp.
struct Failure {
    Failure() = default;
    Failure(std::string ofType, std::string ofField, std::string withDetail, int retryAfter = 0);

    std::string type;
    std::string field;
    std::string detail; ///< for logs and developers, never personal data
    int retryAfterSeconds = 0;
    std::string proof; ///< that the hub says so itself (sync/protocol/proof.h)
};

/// What a handler gives back: the answer or a Failure.
template<class T>
class [[nodiscard]] Answer {
public:
    Answer(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Answer(Failure failure) : m_state(std::in_place_index<1>, std::move(failure)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T& operator*()
    {
        check(m_state.index() == 0, "value of a failed Answer");
        return *std::get_if<0>(&m_state);
    }
    const T& operator*() const { return const_cast<Answer*>(this)->operator*(); }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }
    const Failure& failure() const
    {
        check(m_state.index() == 1, "failure of a good Answer");
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Failure> m_state;
};

/// Names the hub's own database as what was busy.
inline constexpr const char* kStorageField = "storage";

/// A storage failure as the caller of the hub may see it: try again later.
Failure failureOf(const Error& error);

} // namespace caravan::hub
