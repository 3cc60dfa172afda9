// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/feed_cursor.h"

#include "core/base/text.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr const char* kPurpose = "feed-cursor-1";
constexpr std::size_t kParts = 6;

std::int64_t number(FeedPosition position)
{
    return static_cast<std::int64_t>(position);
}

} // namespace

void FeedCursor::regrant(const NumberSet& now)
{
    const auto again = [&](std::int64_t scope, bool isGained) {
        std::erase_if(catching, [&](const Catching& one) { return one.scope == scope; });
        catching.push_back({scope, FeedPosition{}, isGained});
    };
    for (const std::int64_t scope : now) {
        if (!contains(scopes, scope)) {
            again(scope, true);
        }
    }
    for (const std::int64_t scope : scopes) {
        if (!contains(now, scope)) {
            again(scope, false);
        }
    }
    scopes = now;
}

std::string FeedCursor::seal(const Seal& seal) const
{
    NumberSet tasks; // not a set: three numbers each, in order
    for (const Catching& one : catching) {
        tasks.insert(tasks.end(), {one.scope, number(one.after), one.isGained ? 1 : 0});
    }
    return seal.close(
        kPurpose, user.toString() + "|" + epoch + "|" + std::to_string(number(position)) + "|" +
                      std::to_string(number(start)) + "|" + toText(scopes) + "|" + toText(tasks));
}

std::optional<FeedCursor> FeedCursor::open(const Seal& seal, std::string_view text)
{
    const std::optional<std::string> content = seal.open(kPurpose, text);
    if (!content) {
        return std::nullopt;
    }
    const std::vector<std::string> parts = split(*content, '|');
    if (parts.size() != kParts) {
        return std::nullopt;
    }
    FeedCursor cursor;
    cursor.user = RecordId::parse(parts[0]).value_or(RecordId{});
    cursor.epoch = parts[1];
    cursor.position = FeedPosition(std::stoll(parts[2])); // sealed here, so it is a number
    cursor.start = FeedPosition(std::stoll(parts[3]));
    cursor.scopes = numbersFrom(parts[4]);
    const NumberSet tasks = numbersFrom(parts[5]);
    for (std::size_t i = 0; i + 2 < tasks.size(); i += 3) {
        cursor.catching.push_back({tasks[i], FeedPosition(tasks[i + 1]), tasks[i + 2] != 0});
    }
    return cursor;
}

} // namespace caravan::hub
