// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/feed_cursor.h"

#include "core/base/text.h"
#include "sync/hub/store/run_rows.h"
#include "sync/hub/store/upkeep_rows.h"
#include "sync/protocol/messages.h"

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr const char* kFeedPurpose = "feed-cursor-3";
constexpr std::size_t kFeedParts = 9;
constexpr std::size_t kFeedPartsBefore = 8; ///< before starts of the hub were noted

std::int64_t number(FeedPosition position)
{
    return static_cast<std::int64_t>(position);
}

} // namespace

void FeedCursor::regrant(const NumberSet& now, std::uint64_t sightNow)
{
    const auto again = [&](std::int64_t scope, Why why) {
        std::erase_if(catching, [&](const Catching& one) { return one.scope == scope; });
        catching.push_back({scope, FeedPosition{}, why});
    };
    for (const std::int64_t scope : now) {
        if (!contains(scopes, scope)) {
            again(scope, Why::gained);
        } else if (sight != sightNow) {
            again(scope, Why::sight);
        }
    }
    for (const std::int64_t scope : scopes) {
        if (!contains(now, scope)) {
            again(scope, Why::lost);
        }
    }
    scopes = now;
    sight = sightNow;
}

std::string FeedCursor::seal(const Seal& seal) const
{
    NumberSet tasks; // not a set: three numbers each, in order
    for (const Catching& one : catching) {
        tasks.insert(tasks.end(), {one.scope, number(one.after), static_cast<int>(one.why)});
    }
    return seal.close(kFeedPurpose, user.toString() + "|" + epoch + "|" +
                                        std::to_string(number(position)) + "|" +
                                        std::to_string(number(start)) + "|" + toText(scopes) + "|" +
                                        toText(tasks) + "|" + std::to_string(unplaced) + "|" +
                                        std::to_string(sight) + "|" + run.toString());
}

std::optional<FeedCursor> FeedCursor::open(const Seal& seal, std::string_view text)
{
    const std::optional<std::string> content = seal.open(kFeedPurpose, text);
    if (!content) {
        return std::nullopt;
    }
    const std::vector<std::string> parts = split(*content, '|');
    if (parts.size() != kFeedParts && parts.size() != kFeedPartsBefore) {
        return std::nullopt;
    }
    FeedCursor cursor;
    cursor.user = RecordId::parse(parts[0]).value_or(RecordId{});
    cursor.epoch = parts[1];
    cursor.position = FeedPosition(std::stoll(parts[2])); // sealed here, so it is a number
    cursor.start = FeedPosition(std::stoll(parts[3]));
    cursor.scopes = numbersFrom(parts[4]);
    const NumberSet tasks = numbersFrom(parts[5]);
    cursor.unplaced = std::stoull(parts[6]);
    cursor.sight = std::stoull(parts[7]);
    if (parts.size() == kFeedParts) {
        cursor.run = Uuid::parse(parts[8]).value_or(Uuid{});
    }
    for (std::size_t i = 0; i + 2 < tasks.size(); i += 3) {
        cursor.catching.push_back(
            {tasks[i], FeedPosition(tasks[i + 1]), static_cast<Why>(tasks[i + 2])});
    }
    return cursor;
}

FeedCursor freshCursor(const Hub& hub, Connection& connection, const Rights& rights)
{
    FeedCursor fresh;
    fresh.user = rights.user;
    fresh.epoch = hub.epoch();
    fresh.run = newestRun(connection);
    fresh.start = feedHead(connection);
    fresh.scopes = rights.scopes;
    fresh.sight = hub.models().current().sights.at(rights.role);
    return fresh;
}

Answer<FeedCursor> openCursor(const Hub& hub, Connection& connection, const Rights& rights,
                              const std::string& text)
{
    if (text.empty()) {
        return freshCursor(hub, connection, rights);
    }
    std::optional<FeedCursor> cursor = FeedCursor::open(hub.seal(), text);
    if (!cursor || cursor->user != rights.user) {
        return Failure{sync::problem::kCursorInvalid, "cursor", "was not made for you here"};
    }
    if (cursor->epoch != hub.epoch()) {
        return Failure{sync::problem::kEpochChanged, "cursor", "the hub's history is another"};
    }
    if (!isOfThisHistory(connection, cursor->run, cursor->position)) {
        return Failure{sync::problem::kEpochChanged, kLostHistory, "the hub has lost history"};
    }
    cursor->run = newestRun(connection);
    const FeedPosition forgotten = forgottenTo(connection);
    if (cursor->position < forgotten && cursor->start < forgotten) {
        return Failure{sync::problem::kCursorExpired, "cursor", "the feed is not kept so long"};
    }
    cursor->regrant(rights.scopes, hub.models().current().sights.at(rights.role));
    return *cursor;
}

} // namespace caravan::hub
