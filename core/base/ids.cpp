// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/ids.h"

#include "core/base/sha256.h"

#include <charconv>
#include <memory>
#include <random>

namespace caravan {
namespace {

constexpr std::uint32_t kCounterMax = 0x3FFFFFF; // 26 bits: 12 of rand_a and 14 of rand_b

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

} // namespace

std::string Uuid::toString() const
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            text += '-';
        }
        text += kDigits[bytes[i] >> 4];
        text += kDigits[bytes[i] & 15];
    }
    return text;
}

std::optional<TimePoint> Uuid::madeAt() const
{
    if (bytes[6] >> 4 != 7) {
        return std::nullopt;
    }
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        ms = (ms << 8) | bytes[i];
    }
    return TimePoint(std::chrono::milliseconds(ms));
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36) {
        return std::nullopt;
    }
    Uuid uuid;
    std::size_t at = 0;
    for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            if (text[at++] != '-') {
                return std::nullopt;
            }
        }
        const int high = hexDigit(text[at]);
        const int low = hexDigit(text[at + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        uuid.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
        at += 2;
    }
    return uuid;
}

IdSource::IdSource(std::function<std::uint64_t()> random) : m_random(std::move(random)) {}

IdSource IdSource::fromSystem()
{
    auto device = std::make_shared<std::random_device>();
    return IdSource(
        [device] { return (static_cast<std::uint64_t>((*device)()) << 32) | (*device)(); });
}

Uuid IdSource::version7(TimePoint now)
{
    const auto ms =
        static_cast<std::uint64_t>(std::max<std::int64_t>(0, now.time_since_epoch().count()));
    const std::uint64_t random = m_random();
    if (ms > m_lastMs) {
        m_lastMs = ms;
        m_counter = static_cast<std::uint32_t>(random >> 40) & (kCounterMax >> 1);
    } else if (++m_counter > kCounterMax) {
        ++m_lastMs;
        m_counter = 0;
    }
    Uuid uuid;
    for (int i = 0; i < 6; ++i) {
        uuid.bytes[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(m_lastMs >> (40 - 8 * i));
    }
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (m_counter >> 22));
    uuid.bytes[7] = static_cast<std::uint8_t>(m_counter >> 14);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | ((m_counter >> 8) & 0x3F));
    uuid.bytes[9] = static_cast<std::uint8_t>(m_counter);
    const std::uint64_t tail = m_random();
    for (std::size_t i = 0; i < 6; ++i) {
        uuid.bytes[10 + i] = static_cast<std::uint8_t>(tail >> (8 * i));
    }
    return uuid;
}

Uuid IdSource::version4()
{
    Uuid uuid;
    const std::uint64_t head = m_random();
    const std::uint64_t tail = m_random();
    for (std::size_t i = 0; i < 8; ++i) {
        uuid.bytes[i] = static_cast<std::uint8_t>(head >> (8 * i));
        uuid.bytes[8 + i] = static_cast<std::uint8_t>(tail >> (8 * i));
    }
    uuid.bytes[6] = static_cast<std::uint8_t>(0x40 | (uuid.bytes[6] & 0x0F));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3F));
    return uuid;
}

RecordId derivedId(const RecordId& from, const std::string& words)
{
    const std::string sum = Sha256::of(from.toString() + " " + words);
    Uuid id = from;
    for (std::size_t i = 6; i < id.bytes.size(); ++i) {
        const std::size_t at = 2 * (i - 6);
        std::from_chars(sum.data() + at, sum.data() + at + 2, id.bytes[i], 16);
    }
    id.bytes[6] = static_cast<std::uint8_t>(0x70U | (id.bytes[6] & 0x0FU));
    id.bytes[8] = static_cast<std::uint8_t>(0x80U | (id.bytes[8] & 0x3FU));
    return RecordId(id);
}

} // namespace caravan
