// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// 16 bytes of RFC 9562. Compares in byte order, which for version 7 is birth order.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    bool isNil() const { return *this == Uuid{}; }

    /// Lower-case 8-4-4-4-12 form.
    std::string toString() const;
    /// When it was made, by the clock of whoever made it; nothing where it is not of version 7.
    std::optional<TimePoint> madeAt() const;
    /// Accepts only the 36-character form, either case; nothing else.
    static std::optional<Uuid> parse(std::string_view text);
};

/// An Uuid that cannot be mixed with one of another kind.
template<class Tag>
struct Id : Uuid {
    Id() = default;
    explicit Id(const Uuid& uuid) : Uuid(uuid) {}
    auto operator<=>(const Id&) const = default;

    static std::optional<Id> parse(std::string_view text)
    {
        const std::optional<Uuid> uuid = Uuid::parse(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }
};

using RecordId = Id<struct RecordTag>;   ///< one id is one record for ever
using OpId = Id<struct OpTag>;           ///< one change
using BundleId = Id<struct BundleTag>;   ///< changes that stand or fall together
using ReplicaId = Id<struct ReplicaTag>; ///< one database file

/// The same id from the same words, of version 7 with the time of @p from: for what several
/// laptops make without knowing of each other.
RecordId derivedId(const RecordId& from, const std::string& words);

/// Makes UUIDs. Not thread-safe; tests give it a seeded source.
class IdSource {
public:
    /// @param random gives 64 random bits at each call.
    explicit IdSource(std::function<std::uint64_t()> random);
    /// From the operating system's generator.
    static IdSource fromSystem();

    /// Version 7; later calls compare greater, also within one millisecond and after the clock
    /// was set back.
    Uuid version7(TimePoint now);
    /// Version 4, for what must tell nothing.
    Uuid version4();

private:
    std::function<std::uint64_t()> m_random;
    std::uint64_t m_lastMs = 0;
    std::uint32_t m_counter = 0;
};

} // namespace caravan

template<class Tag>
struct std::hash<caravan::Id<Tag>> {
    std::size_t operator()(const caravan::Id<Tag>& id) const noexcept
    {
        std::size_t sum = 1469598103934665603U;
        for (const std::uint8_t byte : id.bytes) {
            sum = (sum ^ byte) * 1099511628211U;
        }
        return sum;
    }
};
