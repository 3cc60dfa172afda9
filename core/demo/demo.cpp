// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/demo/demo.h"

#include "core/base/strict_json.h"
#include "core/base/text.h"
#include "core/demo/demo_company.h"
#include "core/demo/demo_past.h"
#include "core/schema/value_json.h"
#include "core/store/failure.h"
#include "core/store/sync_door.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::size_t kBatch = 2000;
constexpr std::int64_t kStaffMax = 1000;
constexpr const char* kDemoRep = "lin@aquapura.example";

using std::chrono::minutes;

struct Line {
    std::size_t number = 0;
    std::string entity;
    std::string key;
    json::object set;
};

Error invalid(std::size_t line, const std::string& detail)
{
    return Error{ErrorCode::invalid, "demo", "line " + std::to_string(line) + ": " + detail};
}

/// "+3d", "-12d", "+2d 09:30" counted from @p today; anything else is as it stands.
std::string dated(const std::string& text, TimePoint today, bool withTime)
{
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-')) {
        return text;
    }
    int days = 0;
    const auto [end, failure] = std::from_chars(text.data() + 1, text.data() + text.size(), days);
    if (failure != std::errc() || end == text.data() + text.size() || *end != 'd') {
        return text;
    }
    const Date date = addDays(dateOf(today), text[0] == '-' ? -days : days);
    if (!withTime) {
        return formatDate(date);
    }
    std::string_view clock(end + 1, static_cast<std::size_t>(text.data() + text.size() - end - 1));
    clock = trimmed(clock);
    return formatDate(date) + "T" + std::string(clock.empty() ? "09:00" : clock) + ":00.000Z";
}

Result<std::vector<Line>> readLines()
{
    std::vector<Line> lines;
    for (const resources::EmbeddedFile& file : resources::embeddedDemo()) {
        std::size_t number = 0;
        for (const std::string& text : split(file.text, '\n')) {
            ++number;
            if (trimmed(text).empty()) {
                continue;
            }
            const Result<json::value> parsed = parseJson(text);
            if (!parsed || !parsed->is_object()) {
                return invalid(number, parsed ? "must be an object" : parsed.error().detail);
            }
            const json::object& object = parsed->get_object();
            lines.push_back({number, std::string(object.at("entity").as_string()),
                             std::string(object.at("key").as_string()),
                             object.at("set").as_object()});
        }
    }
    return lines;
}

/// Users and teams may be there already: the administrator who runs this is one of them.
std::optional<RecordId> existing(Replica& replica, const Line& line)
{
    const char* field = line.entity == "user" ? "mail" : line.entity == "team" ? "name" : nullptr;
    const json::value* value = field != nullptr ? line.set.if_contains(field) : nullptr;
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto found = orThrow(
        replica.select({line.entity,
                        Filter::where(field, Compare::equal, std::string(value->as_string())),
                        {},
                        {}},
                       0, 1));
    return found.empty() ? std::nullopt : std::optional<RecordId>(found.front().record.id);
}

/// The written company as edits; users and teams that are there already are used. @p newId: of the
/// record at that place among the lines.
Result<std::vector<Edit>> writtenCompany(Replica& replica, TimePoint today,
                                         const std::function<RecordId(std::size_t)>& newId)
{
    const Result<std::vector<Line>> lines = readLines();
    if (!lines) {
        return lines.error();
    }
    std::map<std::string, RecordId> ids;
    std::map<std::string, bool> isNew;
    for (const Line& line : *lines) {
        const std::string key = "@" + line.entity + ":" + line.key;
        const std::optional<RecordId> there = existing(replica, line);
        isNew[key] = !there;
        ids[key] = there ? *there : newId(ids.size());
    }
    std::vector<Edit> edits;
    for (const Line& line : *lines) {
        const std::string key = "@" + line.entity + ":" + line.key;
        const Entity* entity = replica.catalogue().entity(line.entity);
        if (entity == nullptr) {
            return invalid(line.number, "unknown entity " + line.entity);
        }
        if (!isNew[key]) {
            continue;
        }
        Edit edit = Edit::create(line.entity, ids[key]);
        for (const Field& field : entity->fields) { // also where no rule of a save fills them in
            if (!isEmpty(field.defaultValue)) {
                edit.set[field.name] = field.defaultValue;
            }
        }
        for (const auto& member : line.set) {
            const Field* field = entity->field(std::string_view(member.key()));
            if (field == nullptr) {
                return invalid(line.number, "unknown field " + std::string(member.key()));
            }
            json::value value = member.value();
            if (value.is_string()) {
                const std::string text(value.get_string());
                if (field->isReferring()) {
                    const auto target = ids.find(text);
                    if (target == ids.end()) {
                        return invalid(line.number, "nothing is called " + text);
                    }
                    const std::string of = text.substr(1, text.find(':') - 1); // "@account:lake"
                    value = toJson(referenceTo(*field, {of, target->second}));
                } else if (field->type == FieldType::date) {
                    value = dated(text, today, false);
                } else if (field->type == FieldType::dateTime) {
                    value = dated(text, today, true);
                }
            }
            const Result<Value> read = valueFromJson(*field, value);
            if (!read) {
                return invalid(line.number, describe(read.error()));
            }
            edit.set[field->name] = *read;
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

Record recordOf(const Catalogue& catalogue, const Edit& edit)
{
    Record record(catalogue.at(edit.entity), edit.id);
    for (const auto& [field, value] : edit.set) {
        record.set(field, value);
    }
    return record;
}

Edit editOf(const Record& record)
{
    Edit edit = Edit::create(record.entity->name, record.id);
    for (const Field& field : record.entity->fields) {
        if (!isEmpty(record.values[field.index])) {
            edit.set[field.name] = record.values[field.index];
        }
    }
    return edit;
}

/// Who of the records sells and serves, and what is sold.
DemoStaff staffOf(const std::vector<Record>& records)
{
    DemoStaff staff;
    for (const Record& record : records) {
        if (record.entity->name == "user") {
            const DemoStaff::Person person{record.id, record.reference("team")};
            if (record.text("role") == "rep") {
                staff.reps.push_back(person);
            } else if (record.text("role") == "engineer") {
                staff.engineers.push_back(person);
            }
        } else if (record.entity->name == "product" && record.text("kind") == "device") {
            staff.devices.push_back(record.id);
        }
    }
    return staff;
}

/// Users and products as they stand in a replica.
std::vector<Record> staffRecords(Replica& replica)
{
    std::vector<Record> records;
    for (const char* entity : {"user", "product"}) {
        const auto rows = orThrow(replica.select({entity, {}, {{"name"}}, {}}, 0, kStaffMax));
        for (const Row& row : rows) {
            records.push_back(row.record);
        }
    }
    return records;
}

Result<bool> hasAccounts(Replica& replica)
{
    const auto accounts = replica.count({"account", {}, {}, {}});
    if (!accounts) {
        return accounts.error();
    }
    return *accounts > 0;
}

} // namespace

Result<std::size_t> createDemoCompany(Replica& replica, TimePoint today, std::size_t size,
                                      std::uint64_t seed)
{
    const Result<bool> isThere = hasAccounts(replica);
    if (!isThere || *isThere) {
        return isThere
                   ? Error{ErrorCode::duplicate, "account", "the replica holds accounts already"}
                   : isThere.error();
    }
    Result<std::vector<Edit>> edits =
        writtenCompany(replica, today, [&](std::size_t) { return replica.newId(); });
    if (!edits) {
        return edits.error();
    }
    const SaveOptions options{.isBundle = false, .isVerbatim = true};
    std::size_t made = 0;
    const auto save = [&](std::vector<Edit>& batch) -> Done {
        const auto saved = replica.save(batch, options);
        made += batch.size();
        batch.clear();
        return saved ? done() : Done(saved.error());
    };
    if (Done saved = save(*edits); !saved) {
        return saved.error();
    }
    if (made >= size) {
        return made;
    }
    DemoCompany company(replica.catalogue(), staffOf(staffRecords(replica)), seed, today);
    std::vector<Edit> batch;
    while (made + batch.size() < size) {
        for (const Record& record : company.nextAccount()) {
            batch.push_back(editOf(record));
        }
        if (batch.size() >= kBatch) {
            if (Done saved = save(batch); !saved) {
                return saved.error();
            }
        }
    }
    if (Done saved = save(batch); !saved) {
        return saved.error();
    }
    return made;
}

Done fillDemoReplica(Replica& replica, std::size_t size, std::uint64_t seed, TimePoint today)
{
    const Result<bool> isThere = hasAccounts(replica);
    if (!isThere || *isThere) {
        return isThere ? done() : Done(isThere.error());
    }
    IdSource ids = IdSource::fromSystem();
    const Result<std::vector<Edit>> edits = writtenCompany(replica, today, [&](std::size_t place) {
        return RecordId(ids.version7(today - kDemoAge + minutes(place)));
    });
    if (!edits) {
        return edits.error();
    }
    std::vector<RemoteRow> rows;
    RecordId rep;
    std::vector<Record> written;
    for (const Edit& edit : *edits) {
        written.push_back(recordOf(replica.catalogue(), edit));
        if (edit.entity == "user" && textOf(edit.set.at("mail")) == kDemoRep) {
            rep = edit.id;
        }
    }
    const auto take = [&rows](Record record) {
        RemoteRow row;
        row.record = std::move(record);
        row.record.rev = 1;
        rows.push_back(std::move(row));
    };
    for (Record& record : written) {
        record.changedBy = rep;
        record.changedAt = today - std::chrono::hours(20 + rows.size() % 60);
    }
    const std::vector<Record> now = written;
    const std::vector<std::size_t> moved = moveBack(written, today);
    for (const Record& record : written) {
        take(record);
    }
    DemoCompany company(replica.catalogue(), staffOf(written), seed, today);
    std::string cursor;
    std::size_t made = 0;
    for (bool isLast = false; !isLast;) {
        while (made + rows.size() < size && rows.size() < kBatch) {
            for (Record& record : company.nextAccount()) {
                take(std::move(record));
            }
        }
        made += rows.size();
        isLast = made >= size;
        PageMark mark;
        mark.fromCursor = cursor;
        cursor = "demo-" + std::to_string(made);
        mark.toCursor = cursor;
        mark.more = !isLast;
        const Result<bool> applied = SyncDoor(replica).applyPage(rows, mark);
        if (!applied) {
            return applied.error();
        }
        rows.clear();
    }
    for (;;) {
        const Result<bool> finished = SyncDoor(replica).finishFirstSync(kBatch);
        if (!finished) {
            return finished.error();
        }
        if (*finished) {
            break;
        }
    }
    const auto own = replica.find("user", rep);
    Done known = SyncDoor(replica).updateSyncState([&](SyncState& state) {
        state.user = rep;
        state.userName = own ? own->record.text("name") : std::string();
        state.role = own ? own->record.text("role") : std::string();
    });
    // As one's own work, which is no news.
    return known ? liveThrough(replica, now, moved, today) : known;
}

Done signInToDemo(Replica& replica, std::string_view role, std::string_view language)
{
    const auto people = replica.select(
        {"user", Filter::where("role", Compare::equal, std::string(role)), {{"name"}}, {}}, 0,
        kStaffMax);
    if (!people) {
        return people.error();
    }
    const auto fitting = std::find_if(people->begin(), people->end(), [&](const Row& person) {
        return person.record.text("language") == language;
    });
    if (people->empty()) {
        return Error{ErrorCode::notFound, "role", std::string(role)};
    }
    const Record& person = (fitting != people->end() ? *fitting : people->front()).record;
    return SyncDoor(replica).updateSyncState([&](SyncState& state) {
        state.user = person.id;
        state.userName = person.text("name");
        state.role = std::string(role);
    });
}

} // namespace caravan
