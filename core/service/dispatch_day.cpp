// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/dispatch.h"

#include "core/base/local_time.h"
#include "core/base/text.h"
#include "core/record/clocks.h"
#include "core/store/blobs.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kVisitsMax = 2'000;
constexpr std::int64_t kPeopleMax = 1'000;
constexpr std::int64_t kStockMax = 50'000;
constexpr std::size_t kPartsOfVisitMax = 100;
constexpr std::size_t kFilesMax = 500;
/// Visits of the evening before may reach into the day.
constexpr std::chrono::hours kBefore{12};

std::string cleaned(std::string_view text)
{
    return std::string(trimmed(text));
}

/// "苏州" and "苏州市" are one place.
std::string placeName(std::string_view text)
{
    text = trimmed(text);
    for (const std::string_view ending : {"市", "省"}) {
        if (text.size() > ending.size() && text.ends_with(ending)) {
            text.remove_suffix(ending.size());
        }
    }
    return std::string(text);
}

/// What stands between line ends, commas (also Chinese ones) and semicolons.
std::vector<std::string> words(std::string text)
{
    for (const std::string_view comma : {"，", "、", "；", ";", "\n", "\r"}) {
        for (std::size_t at = 0; (at = text.find(comma, at)) != std::string::npos;) {
            text.replace(at, comma.size(), ",");
        }
    }
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (std::string word = cleaned(text.substr(begin, end - begin)); !word.empty()) {
            found.push_back(std::move(word));
        }
        begin = end + 1;
    }
    return found;
}

std::optional<TimePoint> moment(const Record& record, const char* field)
{
    return parseDateTime(record.text(field));
}

std::optional<Position> positionOf(const Record& record, const char* field)
{
    const std::string& text = record.text(field);
    const auto position = text.empty() ? Result<Position>(Error{}) : parsePosition(text);
    return position ? std::optional(*position) : std::nullopt;
}

/// The first promise that is not kept yet; a day counts to its end.
std::optional<TimePoint> limitOf(const Record& visit, TimePoint now)
{
    std::optional<TimePoint> first;
    const auto take = [&](const std::optional<TimePoint>& by) {
        first = by && (!first || *by < *first) ? by : first;
    };
    for (const ClockReading& clock : clocksOf(visit, now)) {
        if (clock.isOpen()) {
            take(clock.due);
        }
    }
    if (const auto due = parseDate(visit.text("due_on"))) {
        take(TimePoint(std::chrono::sys_days(*due) + std::chrono::days(1)));
    }
    return first;
}

/// Reads records that several visits name only once.
class Known {
public:
    explicit Known(Replica& replica) : m_replica(replica) {}

    const Record* find(const char* entity, const RecordId& id)
    {
        if (id.isNil()) {
            return nullptr;
        }
        const auto [place, isNew] = m_records.try_emplace(RecordKey{entity, id});
        if (isNew) {
            if (auto row = m_replica.find(entity, id)) {
                place->second = std::move(row->record);
            }
        }
        return place->second ? &*place->second : nullptr;
    }

private:
    Replica& m_replica;
    std::map<RecordKey, std::optional<Record>> m_records;
};

DispatchVisit visitOf(Replica& replica, Known& known, const Record& record, TimePoint now)
{
    DispatchVisit visit;
    visit.id = record.id;
    visit.number = record.text("number");
    visit.subject = record.text("subject");
    visit.kind = record.text("kind");
    visit.status = record.text("status");
    visit.priority = record.text("priority");
    visit.engineer = record.reference("engineer");
    visit.start = moment(record, "start");
    visit.end = moment(record, "end");
    if (const auto* minutes = std::get_if<std::int64_t>(&record.value("duration_minutes"))) {
        visit.duration = std::chrono::minutes(*minutes);
    } else if (visit.start && visit.end && *visit.end > *visit.start) {
        visit.duration =
            std::chrono::duration_cast<std::chrono::minutes>(*visit.end - *visit.start);
    }
    visit.limit = limitOf(record, now);
    if (const Record* account = known.find("account", record.reference("account"))) {
        visit.account = account->text("name");
        visit.place = {placeName(account->text("city")), placeName(account->text("region")),
                       positionOf(*account, "position")};
    }
    if (const Record* asset = known.find("asset", record.reference("asset"))) {
        if (const Record* product = known.find("product", asset->reference("product"))) {
            visit.series = cleaned(product->text("series"));
        }
    }
    for (const Row& row : replica.related("part_need", "visit", record.id, kPartsOfVisitMax)) {
        const Decimal* quantity = std::get_if<Decimal>(&row.record.value("quantity"));
        visit.parts.push_back({row.record.reference("product"), row.record.text("name"),
                               quantity != nullptr ? *quantity : Decimal()});
    }
    return visit;
}

int urgency(const DispatchVisit& visit)
{
    return visit.priority == "critical" ? 0
           : visit.priority == "high"   ? 1
           : visit.priority == "low"    ? 3
                                        : 2;
}

DocumentCount documentsOf(Replica& replica, const Record& visit)
{
    DocumentCount count;
    for (const char* parent : {"visit", "asset"}) {
        const RecordId id = *parent == 'v' ? visit.id : visit.reference("asset");
        for (const Row& row : id.isNil() ? std::vector<Row>{}
                                         : replica.related("attachment", parent, id, kFilesMax)) {
            const FileRef* file = std::get_if<FileRef>(&row.record.value("file"));
            if (file == nullptr) {
                continue;
            }
            const std::optional<BlobState> state = replica.blobs().state(file->sha256);
            ++count.all;
            count.here += state && state->isHere ? 1 : 0;
            count.unsent += state && state->isTaken && !state->isConfirmed ? 1 : 0;
        }
    }
    return count;
}

class DayReader {
public:
    /// @p only: nobody but this engineer; nil: everybody.
    DayReader(Replica& replica, TimePoint from, TimePoint to, TimePoint now, RecordId only = {})
        : m_replica(replica), m_known(replica), m_only(only), m_day{from, to, now, {}, {}}
    {
    }

    Result<DispatchDay> read()
    {
        for (const auto step : {&DayReader::readPeople, &DayReader::readVans, &DayReader::readTools,
                                &DayReader::readPlanned, &DayReader::readWaiting}) {
            if (Done done = (this->*step)(); !done) {
                return done.error();
            }
        }
        return std::move(m_day);
    }

private:
    Result<std::vector<Row>> select(const char* entity, Filter filter, const char* order,
                                    std::int64_t most)
    {
        return m_replica.select({entity, std::move(filter), {{order}}, {}}, 0, most);
    }

    Done readPeople()
    {
        const auto rows =
            select("user",
                   Filter::all({Filter::where("role", Compare::equal, std::string("engineer")),
                                Filter::where("active", Compare::equal, true)}),
                   "name", kPeopleMax);
        if (!rows) {
            return rows.error();
        }
        const RecordId self = m_replica.syncState().user;
        for (const Row& row : *rows) {
            if (!m_only.isNil() && row.record.id != m_only) {
                continue;
            }
            DispatchEngineer engineer;
            engineer.id = row.record.id;
            engineer.isHere = engineer.id == self;
            engineer.name = row.record.text("name");
            engineer.skills = words(row.record.text("skills"));
            for (const std::string& place : words(row.record.text("serves"))) {
                engineer.serves.push_back(placeName(place));
            }
            engineer.homeCity = placeName(row.record.text("home_city"));
            engineer.home = positionOf(row.record, "home_position");
            m_day.engineers.push_back(std::move(engineer));
        }
        return done();
    }

    Done readVans()
    {
        const auto vans =
            select("stock_location", Filter::where("kind", Compare::equal, std::string("van")),
                   "name", kPeopleMax);
        if (!vans) {
            return vans.error();
        }
        for (const Row& van : *vans) {
            DispatchEngineer* keeper = engineer(van.record.reference("keeper"));
            if (keeper == nullptr) {
                continue;
            }
            keeper->hasVan = true;
            for (const Row& stock :
                 m_replica.related("stock", "location", van.record.id, kStockMax)) {
                const Decimal* quantity = std::get_if<Decimal>(&stock.record.value("quantity"));
                if (quantity != nullptr) {
                    Decimal& there = keeper->van[stock.record.reference("product")];
                    there = there + *quantity;
                }
            }
        }
        return done();
    }

    Done readTools()
    {
        const auto tools = select("tool",
                                  Filter::where("calibrated_until", Compare::less,
                                                Value(formatDate(localTime(m_day.to).day))),
                                  "name", kPeopleMax);
        if (!tools) {
            return tools.error();
        }
        for (const Row& tool : *tools) {
            if (DispatchEngineer* holder = engineer(tool.record.reference("holder"))) {
                holder->toolsExpired.push_back(tool.record.text("name"));
            }
        }
        return done();
    }

    Done readPlanned()
    {
        std::vector<Filter> parts{
            Filter::where("start", Compare::greaterOrEqual,
                          Value(formatDateTime(m_day.from - kBefore))),
            Filter::where("start", Compare::less, Value(formatDateTime(m_day.to))),
            Filter::where("status", Compare::notEqual, std::string("cancelled"))};
        if (!m_only.isNil()) {
            parts.push_back(Filter::where("engineer", Compare::equal, Value(m_only)));
        }
        const auto rows = select("visit", Filter::all(std::move(parts)), "start", kVisitsMax);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            DispatchVisit visit = visitOf(m_replica, m_known, row.record, m_day.now);
            const TimePoint end = visit.end.value_or(*visit.start + visit.duration);
            if (DispatchEngineer* owner = engineer(visit.engineer);
                owner != nullptr && end > m_day.from && !visit.isWaiting()) {
                visit.documents = documentsOf(m_replica, row.record);
                owner->visits.push_back(std::move(visit));
            }
        }
        return done();
    }

    Done readWaiting()
    {
        if (!m_only.isNil()) {
            return done();
        }
        const auto rows =
            select("visit", Filter::where("status", Compare::equal, std::string("requested")),
                   "due_on", kVisitsMax);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            m_day.waiting.push_back(visitOf(m_replica, m_known, row.record, m_day.now));
        }
        std::stable_sort(m_day.waiting.begin(), m_day.waiting.end(),
                         [](const DispatchVisit& a, const DispatchVisit& b) {
                             const auto key = [](const DispatchVisit& visit) {
                                 return std::pair(urgency(visit),
                                                  visit.limit.value_or(TimePoint::max()));
                             };
                             return key(a) < key(b);
                         });
        return done();
    }

    DispatchEngineer* engineer(const RecordId& id)
    {
        const auto found = std::find_if(m_day.engineers.begin(), m_day.engineers.end(),
                                        [&](const DispatchEngineer& one) { return one.id == id; });
        return found == m_day.engineers.end() ? nullptr : &*found;
    }

    Replica& m_replica;
    Known m_known;
    RecordId m_only;
    DispatchDay m_day;
};

} // namespace

Result<DispatchDay> readDispatch(Replica& replica, TimePoint from, TimePoint to, TimePoint now)
{
    return DayReader(replica, from, to, now).read();
}

Result<Readiness> readReadiness(Replica& replica, const RecordId& engineer, TimePoint from,
                                TimePoint to, TimePoint now)
{
    const auto day = DayReader(replica, from, to, now, engineer).read();
    if (!day) {
        return day.error();
    }
    return day->engineers.empty() ? Readiness{} : readinessOf(day->engineers.front());
}

} // namespace caravan
