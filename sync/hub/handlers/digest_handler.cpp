// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/digest_handler.h"

#include "sync/hub/access/record_view.h"
#include "sync/hub/service/feed_cursor.h"
#include "sync/hub/store/op_rows.h"
#include "sync/hub/store/run_rows.h"
#include "sync/protocol/codec.h"

#include <algorithm>
#include <unordered_set>

namespace caravan::hub {
namespace {

/// Calls @p visit for each record that stands in one of the scopes, once.
template<class Visit>
void eachVisible(Connection& connection, const NumberSet& granted, const RecordView& view,
                 Visit visit)
{
    std::unordered_set<std::int64_t> visited;
    for (const std::int64_t scope : granted) {
        ScopeReader row(connection, scope, FeedPosition{});
        while (row.next()) {
            if (view.shows(row) && visited.insert(row.rid()).second) {
                visit(row);
            }
        }
    }
    for (UnplacedReader row(connection); row.next();) {
        if (view.shows(row) && visited.insert(row.rid()).second) {
            visit(row);
        }
    }
}

std::uint64_t sumOf(const FeedRow& row, const RecordView& view, sync::DigestOf of,
                    std::string& line)
{
    if (of == sync::DigestOf::revision) {
        return sync::digestOfRevision(row.entity(), row.id(), row.rev());
    }
    line.clear();
    view.appendPut(row, line);
    return sync::digestOfLine(line);
}

/// A place in the feed from which everything is news that is not in this snapshot.
FeedCursor cursorHere(const Hub& hub, Connection& connection, const Rights& rights)
{
    FeedCursor cursor = freshCursor(hub, connection, rights);
    cursor.position = cursor.start;
    return cursor;
}

/// Whether a reader who stands at @p cursor would be given anything.
bool isBehind(Connection& connection, const FeedCursor& cursor)
{
    if (!cursor.catching.empty() || cursor.unplaced != unplacedSum(connection, cursor.scopes)) {
        return true;
    }
    return std::any_of(cursor.scopes.begin(), cursor.scopes.end(), [&](std::int64_t scope) {
        return ScopeReader(connection, scope, cursor.position).next();
    });
}

/// The caller's rights in a snapshot, or why they have none.
template<class T, class Work>
Answer<T> readAs(Hub& hub, const Caller& caller, Work work)
{
    Answer<T> answer = Failure{};
    const Done done = hub.store().read([&](Connection& connection) {
        const std::shared_ptr<const Directory> directory = hub.directory(connection);
        const std::optional<Rights> rights =
            rightsOf(connection, hub.access(), *directory, caller.user);
        answer = rights
                     ? work(connection, *rights)
                     : Answer<T>(Failure{sync::problem::kNotAllowed, {}, "the user is not active"});
    });
    if (done && !answer) {
        hub.noteProof(answer.failure());
    }
    return done ? std::move(answer) : Answer<T>(failureOf(done.error()));
}

} // namespace

Answer<sync::DigestAnswer> digest(Hub& hub, const Caller& caller,
                                  const sync::DigestRequest& request)
{
    using Answered = Answer<sync::DigestAnswer>;
    return readAs<sync::DigestAnswer>(
        hub, caller, [&](Connection& connection, const Rights& rights) -> Answered {
            sync::DigestAnswer answer;
            answer.cursor = cursorHere(hub, connection, rights).seal(hub.seal());
            if (!request.cursor.empty()) {
                const Answer<FeedCursor> cursor =
                    openCursor(hub, connection, rights, request.cursor);
                if (!cursor) {
                    return cursor.failure();
                }
                if (isBehind(connection, *cursor)) {
                    answer.isNews = true;
                    return answer;
                }
            }
            std::array<std::vector<sync::DigestEntry>, sync::kDigestBuckets> buckets;
            std::array<bool, sync::kDigestBuckets> isAsked{};
            for (const std::uint8_t bucket : request.buckets) {
                isAsked[bucket] = true;
            }
            std::string line;
            const RecordView view(hub.catalogue(), rights);
            eachVisible(connection, rights.scopes, view, [&](const FeedRow& row) {
                const RecordId id = row.id();
                const std::uint8_t bucket = sync::digestBucket(id);
                const std::uint64_t sum = sumOf(row, view, request.of, line);
                ++answer.records;
                answer.sums[bucket] += sum;
                if (isAsked[bucket]) {
                    buckets[bucket].push_back({{std::string(row.entity()), id}, sum});
                }
            });
            for (const std::uint8_t bucket : request.buckets) {
                if (answer.entries.size() > sync::kDigestListMax) {
                    break; // the rest is asked for next
                }
                answer.listed.push_back(bucket);
                std::move(buckets[bucket].begin(), buckets[bucket].end(),
                          std::back_inserter(answer.entries));
            }
            return answer;
        });
}

Answer<std::string> digestRows(Hub& hub, const Caller& caller, const ReplicaId& replica,
                               const std::vector<RecordKey>& keys)
{
    return readAs<std::string>(
        hub, caller, [&](Connection& connection, const Rights& rights) -> Answer<std::string> {
            const RecordView view(hub.catalogue(), rights);
            const bool hasLost = hasLostHistory(connection, hub.now());
            std::string body;
            for (const RecordKey& key : keys) {
                RecordReader row(connection, key);
                const bool isThere = row.next();
                if (isThere && view.shows(row)) {
                    view.appendPut(row, body);
                } else if (isThere && intersects(rights.scopes, row.scopes())) {
                    row.appendOut(body);
                } else { // what became of it is not told to somebody whose it was not
                    sync::FeedRow gone;
                    gone.kind = sync::FeedRow::Kind::out;
                    gone.key = key;
                    // After lost history whoever has it gives back what was never heard of here.
                    gone.why = !isThere && hasLost ? sync::kUnknown : "moved";
                    body += sync::encodeFeedRow(gone);
                }
            }
            sync::FeedPage end;
            end.cursor = cursorHere(hub, connection, rights).seal(hub.seal());
            end.grants = rights.grantsNumber();
            end.applied = appliedOf(connection, replica, caller.user);
            end.time = hub.now();
            return body + sync::encodeFeedEnd(end);
        });
}

} // namespace caravan::hub
