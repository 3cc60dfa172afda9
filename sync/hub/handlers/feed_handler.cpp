// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/feed_handler.h"

#include "sync/hub/access/record_view.h"
#include "sync/hub/service/feed_cursor.h"
#include "sync/hub/store/op_rows.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

#include <algorithm>
#include <list>

namespace caravan::hub {
namespace {

constexpr std::size_t kPageBytesMax = 4UL * 1024 * 1024; ///< a page ends behind the row over it

/// Fills one page.
class FeedReader {
public:
    FeedReader(Connection& connection, const RecordView& view, FeedCursor& cursor,
               std::size_t limit)
        : m_connection(connection), m_view(view), m_cursor(cursor), m_limit(limit),
          m_isFirst(cursor.position == FeedPosition{})
    {
    }

    void read()
    {
        while (!m_cursor.catching.empty()) {
            FeedCursor::Catching& task = m_cursor.catching.front();
            if (!catchUp(task)) {
                m_more = true;
                return;
            }
            if (task.why == FeedCursor::Why::lost) {
                leaveUnplaced(task.scope);
            }
            m_cursor.catching.erase(m_cursor.catching.begin());
        }
        readOn();
        if (!m_more) {
            readUnplaced();
        }
    }

    std::string& body() { return m_body; }
    std::size_t rows() const { return m_rows; }
    bool more() const { return m_more; }

private:
    using Why = FeedCursor::Why;

    bool isFull() const { return m_rows >= m_limit || m_body.size() >= kPageBytesMax; }
    /// Reads a scope that was gained or lost; false when the page was full before its end.
    bool catchUp(FeedCursor::Catching& task)
    {
        ScopeReader row(m_connection, task.scope, task.after);
        while (row.next()) {
            if (task.why != Why::lost && row.position() > m_cursor.position) {
                return true; // from there on it is read with the others
            }
            if (isFull()) {
                return false;
            }
            task.after = row.position();
            const bool visible = m_view.shows(row);
            if (task.why != Why::lost && visible) {
                put(row);
            } else if (task.why != Why::gained && !visible) {
                out(row);
            }
        }
        return true;
    }

    /// All granted scopes in one order of position. A record that stands in several has the same
    /// position in each and is given once.
    void readOn()
    {
        std::list<ScopeReader> readers;
        for (const std::int64_t scope : m_cursor.scopes) {
            if (!readers.emplace_back(m_connection, scope, m_cursor.position).next()) {
                readers.pop_back();
            }
        }
        while (!readers.empty()) {
            if (isFull()) {
                m_more = true;
                return;
            }
            const auto first =
                std::min_element(readers.begin(), readers.end(),
                                 [](const ScopeReader& one, const ScopeReader& other) {
                                     return one.position() < other.position();
                                 });
            const FeedPosition position = first->position();
            if (m_view.shows(*first)) {
                put(*first);
            } else if (position > m_cursor.start) {
                out(*first);
            }
            m_cursor.position = position;
            for (auto reader = readers.begin(); reader != readers.end();) {
                const bool isLeft = reader->position() != position || reader->next();
                reader = isLeft ? std::next(reader) : readers.erase(reader);
            }
        }
        m_cursor.position = feedHead(m_connection);
    }

    /// What is committed and has no position yet is shown as well, or the page would end without
    /// the other half of a bundle, or without what "applied" says it contains. It comes once more
    /// when it has a position, which changes nothing. While the same rows wait for theirs they are
    /// not repeated, so that a reader can wait too.
    void readUnplaced()
    {
        const std::uint64_t sum = unplacedSum(m_connection, m_cursor.scopes);
        if (m_cursor.unplaced == sum) {
            return;
        }
        m_cursor.unplaced = sum;
        std::int64_t last = 0;
        for (UnplacedReader row(m_connection); row.next();) {
            if (!contains(m_cursor.scopes, row.scope()) || row.rid() == last) {
                continue;
            }
            last = row.rid();
            if (m_view.shows(row)) {
                put(row);
            } else if (!m_isFirst) {
                out(row);
            }
        }
    }

    /// They may have been shown these before the scope was taken away.
    void leaveUnplaced(std::int64_t scope)
    {
        for (UnplacedReader row(m_connection); row.next();) {
            if (row.scope() == scope && !m_view.shows(row)) {
                out(row);
            }
        }
    }

    void put(const FeedRow& row)
    {
        m_view.appendPut(row, m_body);
        ++m_rows;
    }
    void out(const FeedRow& row)
    {
        row.appendOut(m_body);
        ++m_rows;
    }

    Connection& m_connection;
    const RecordView& m_view;
    FeedCursor& m_cursor;
    std::size_t m_limit;
    bool m_isFirst; ///< what left before this page they never had
    std::string m_body;
    std::size_t m_rows = 0;
    bool m_more = false;
};

} // namespace

Answer<FeedAnswer> feed(Hub& hub, const Caller& caller, const sync::FeedRequest& request)
{
    if (request.limit < 1 || request.limit > sync::kFeedRowsMax) {
        return Failure{sync::problem::kInvalid, "limit", "must be 1 to 2000"};
    }
    Answer<FeedAnswer> answer = Failure{};
    const Done done = hub.store().read([&](Connection& connection) {
        const std::shared_ptr<const Directory> directory = hub.directory(connection);
        const std::optional<Rights> rights =
            rightsOf(connection, hub.access(), *directory, caller.user);
        if (!rights) {
            answer = Failure{sync::problem::kNotAllowed, {}, "the user is not active"};
            return;
        }
        Answer<FeedCursor> cursor = openCursor(hub, connection, *rights, request.cursor);
        if (!cursor) {
            answer = cursor.failure();
            return;
        }
        const RecordView view(hub.catalogue(), *rights);
        FeedReader reader(connection, view, *cursor, request.limit);
        reader.read();
        sync::FeedPage end;
        end.cursor = cursor->seal(hub.seal());
        end.more = reader.more();
        end.grants = rights->grantsNumber();
        end.time = hub.now();
        if (request.counts && end.more) {
            end.left = rowsBehind(connection, cursor->scopes, cursor->position);
        } else if (request.counts) {
            end.left = 0;
        }
        end.applied = appliedOf(connection, request.replica, caller.user);
        reader.body() += sync::encodeFeedEnd(end);
        answer = FeedAnswer{std::move(reader.body()), reader.rows(), reader.more(), rights->scopes};
    });
    if (!done) {
        return failureOf(done.error());
    }
    if (!answer) {
        hub.noteProof(answer.failure());
    }
    return answer;
}

} // namespace caravan::hub
