// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/records_handler.h"

#include "core/record/record_json.h"
#include "core/schema/value_text.h"
#include "sync/hub/access/record_view.h"
#include "sync/hub/handlers/record_filter.h"
#include "sync/hub/store/record_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

namespace json = boost::json;

constexpr const char* kPurpose = "records-cursor-1";
constexpr std::size_t kScanBatch = 100;
constexpr std::size_t kAtOnce = 25; ///< records of a costly question, about a millisecond
constexpr std::chrono::milliseconds kPatience{4}; ///< so that 100,000 take 16 s more at most

Failure noSuchRecord()
{
    return {sync::problem::kNotFound, {}, "no such record"};
}

/// Runs @p work in a snapshot with the caller's rights.
template<class T, class Work>
Answer<T> readAs(Hub& hub, const Caller& caller, const std::string& entity, Work work)
{
    if (hub.catalogue().entity(entity) == nullptr) {
        return noSuchRecord();
    }
    Answer<T> answer = noSuchRecord();
    const Done done = hub.store().read([&](Connection& connection) {
        const auto rights =
            rightsOf(connection, hub.access(), *hub.directory(connection), caller.user);
        if (!rights) {
            answer = Failure{sync::problem::kNotAllowed, {}, "the user is not active"};
        } else {
            answer = work(connection, *rights);
        }
    });
    return done ? std::move(answer) : Answer<T>(failureOf(done.error()));
}

ShownRecord shownOf(const FeedRow& row, const RecordView& view)
{
    std::string line;
    view.appendPut(row, line);
    const json::value put = json::parse(line);
    ShownRecord shown;
    shown.rev = row.rev();
    shown.json["id"] = put.at("id");
    shown.json["rev"] = put.at("rev");
    if (const json::value* by = put.get_object().if_contains("by")) {
        shown.json["by"] = *by;
    }
    shown.json["at"] = put.at("at");
    shown.json["fields"] = put.at("fields");
    return shown;
}

/// The record as the caller is shown it, to be filtered and sorted by what they see.
Record recordOf(const Entity& entity, const ShownRecord& shown)
{
    Record record(entity, RecordId::parse(shown.json.at("id").as_string()).value_or(RecordId{}));
    record.changedAt = parseDateTime(shown.json.at("at").as_string()).value_or(TimePoint{});
    // What the database holds was checked when it came; a choice of a newer hub stays text.
    static_cast<void>(fieldsFromJson(record, shown.json.at("fields").as_object()));
    return record;
}

/// One record in the order of a list.
struct ListPosition {
    std::vector<Value> keys;
    RecordId id;
};

class Order {
public:
    explicit Order(std::vector<Sort> sorts) : m_sorts(std::move(sorts)) {}

    bool isById() const { return m_sorts.empty(); }
    ListPosition placeOf(const Record& record) const
    {
        ListPosition place{{}, record.id};
        for (const Sort& sort : m_sorts) {
            place.keys.push_back(sortValue(record, sort.field));
        }
        return place;
    }
    bool isBefore(const ListPosition& one, const ListPosition& other) const
    {
        for (std::size_t i = 0; i < m_sorts.size(); ++i) {
            const int order = compareValues(one.keys[i], other.keys[i]);
            if (order != 0) {
                return m_sorts[i].descending ? order > 0 : order < 0;
            }
        }
        return one.id < other.id;
    }

private:
    std::vector<Sort> m_sorts;
};

/// Finds one page: the first `limit` matches behind the last one of the page before.
class Lister {
public:
    /// @p precedence: of a costly question, null for one that only costs its page.
    Lister(Connection& connection, const RecordView& view, const Entity& entity, Filter filter,
           Order order, const Precedence* precedence)
        : m_connection(connection), m_view(view), m_entity(entity), m_filter(std::move(filter)),
          m_order(std::move(order)), m_precedence(precedence)
    {
    }

    /// @p after: id of the last record shown; nil at the beginning.
    RecordList run(const RecordId& after, std::size_t limit)
    {
        std::optional<ListPosition> last;
        if (!after.isNil()) {
            last = ListPosition{{}, after};
            RecordReader reader(m_connection, {m_entity.name, after});
            if (!m_order.isById() && reader.next()) {
                last = m_order.placeOf(recordOf(m_entity, shownOf(reader, m_view)));
            }
        }
        EntityReader rows(m_connection, m_entity.name, m_order.isById() ? after : RecordId{},
                          kScanBatch);
        for (std::size_t read = 1; rows.next(); ++read) {
            if (m_precedence != nullptr && read % kAtOnce == 0) {
                m_precedence->giveWay(kPatience);
            }
            if (!m_view.shows(rows)) {
                continue;
            }
            ShownRecord shown = shownOf(rows, m_view);
            const Record record = recordOf(m_entity, shown);
            if (!matches(m_filter, record)) {
                continue;
            }
            ListPosition place = m_order.placeOf(record);
            if (last && !m_order.isBefore(*last, place)) {
                continue;
            }
            add(std::move(place), std::move(shown.json), limit);
            if (m_order.isById() && m_found.size() > limit) {
                break;
            }
        }
        RecordList list;
        const bool hasMore = m_found.size() > limit;
        m_found.resize(std::min(m_found.size(), limit));
        for (auto& [place, shown] : m_found) {
            list.records.push_back(std::move(shown));
        }
        if (hasMore) {
            list.next = m_found.back().first.id.toString();
        }
        return list;
    }

private:
    /// Keeps the first limit + 1 in order.
    void add(ListPosition place, json::object shown, std::size_t limit)
    {
        const auto at = std::upper_bound(m_found.begin(), m_found.end(), place,
                                         [&](const ListPosition& one, const auto& other) {
                                             return m_order.isBefore(one, other.first);
                                         });
        m_found.insert(at, {std::move(place), std::move(shown)});
        if (m_found.size() > limit + 1) {
            m_found.pop_back();
        }
    }

    Connection& m_connection;
    const RecordView& m_view;
    const Entity& m_entity;
    Filter m_filter;
    Order m_order;
    const Precedence* m_precedence;
    std::vector<std::pair<ListPosition, json::object>> m_found;
};

} // namespace

Answer<ShownRecord> readRecord(Hub& hub, const Caller& caller, const std::string& entity,
                               const RecordId& id)
{
    return readAs<ShownRecord>(
        hub, caller, entity,
        [&](Connection& connection, const Rights& rights) -> Answer<ShownRecord> {
            const RecordView view(hub.catalogue(), rights);
            RecordReader row(connection, {entity, id});
            if (!row.next() || !view.shows(row)) {
                return noSuchRecord();
            }
            return shownOf(row, view);
        });
}

Answer<RecordList> listRecords(Hub& hub, const Caller& caller, const std::string& entity,
                               const ListRequest& request)
{
    if (request.limit < 1 || request.limit > kRecordsMax) {
        return Failure{sync::problem::kInvalid, "limit", "must be 1 to 500"};
    }
    const std::string question =
        entity + "|" + caller.user.toString() + "|" + request.filter + "|" + request.sort + "|";
    RecordId after;
    if (!request.cursor.empty()) {
        const auto content = hub.seal().open(kPurpose, request.cursor);
        if (!content || !content->starts_with(question)) {
            return Failure{sync::problem::kCursorInvalid, "cursor", "belongs to another question"};
        }
        after = RecordId::parse(content->substr(question.size())).value_or(RecordId{});
    }
    return readAs<RecordList>(
        hub, caller, entity,
        [&](Connection& connection, const Rights& rights) -> Answer<RecordList> {
            const Entity& type = hub.catalogue().at(entity);
            const auto shows = [&](const Field& field) {
                return rights.rules->of(rights.role, entity, field.name) != FieldAccess::hidden;
            };
            Result<Filter> filter = request.filter.empty()
                                        ? Result<Filter>(Filter{})
                                        : parseFilter(type, request.filter, shows);
            Result<std::vector<Sort>> sort = request.sort.empty()
                                                 ? Result<std::vector<Sort>>(std::vector<Sort>{})
                                                 : parseSort(type, request.sort, shows);
            if (!filter || !sort) {
                const Error& error = !filter ? filter.error() : sort.error();
                return Failure{sync::problem::kInvalid, error.key, error.detail};
            }
            const RecordView view(hub.catalogue(), rights);
            const bool isCostly = !request.filter.empty() || !request.sort.empty();
            Lister lister(connection, view, type, std::move(*filter), Order(std::move(*sort)),
                          isCostly ? &hub.precedence() : nullptr);
            RecordList list = lister.run(after, request.limit);
            if (!list.next.empty()) {
                list.next = hub.seal().close(kPurpose, question + list.next);
            }
            return list;
        });
}

Answer<json::array> recordHistory(Hub& hub, const Caller& caller, const std::string& entity,
                                  const RecordId& id)
{
    return readAs<json::array>(
        hub, caller, entity,
        [&](Connection& connection, const Rights& rights) -> Answer<json::array> {
            const RecordView view(hub.catalogue(), rights);
            RecordReader row(connection, {entity, id});
            if (!row.next() || !view.shows(row)) {
                return noSuchRecord();
            }
            json::array entries;
            for (const HistoryRow& one : historyOf(connection, row.rid())) {
                json::object changed = json::parse(one.changed).as_object();
                view.strip(entity, changed);
                entries.push_back(json::object{{"rev", one.rev},
                                               {"kind", one.kind},
                                               {"by", one.user.toString()},
                                               {"at", formatDateTime(one.at)},
                                               {"changed", std::move(changed)}});
            }
            return entries;
        });
}

} // namespace caravan::hub
