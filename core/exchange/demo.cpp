// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/demo.h"

#include "core/base/text.h"
#include "core/record/value_json.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <charconv>
#include <map>

namespace caravan {
namespace {

namespace json = boost::json;

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
    const auto found =
        replica.select({line.entity,
                        Filter::where(field, Compare::equal, std::string(value->as_string())),
                        {},
                        {}},
                       0, 1);
    return found && !found->empty() ? std::optional<RecordId>(found->front().record.id)
                                    : std::nullopt;
}

} // namespace

Result<std::size_t> createDemoCompany(Replica& replica, TimePoint today)
{
    const Result<std::vector<Line>> lines = readLines();
    if (!lines) {
        return lines.error();
    }
    const auto accounts = replica.count({"account", {}, {}, {}});
    if (accounts && *accounts > 0) {
        return Error{ErrorCode::duplicate, "account", "the replica holds accounts already"};
    }
    std::map<std::string, RecordId> ids;
    std::map<std::string, bool> isNew;
    for (const Line& line : *lines) {
        const std::string key = "@" + line.entity + ":" + line.key;
        const std::optional<RecordId> there = existing(replica, line);
        isNew[key] = !there;
        ids[key] = there ? *there : replica.newId();
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
        Edit edit;
        edit.kind = ChangeKind::create;
        edit.entity = line.entity;
        edit.id = ids[key];
        for (const auto& member : line.set) {
            const Field* field = entity->field(std::string_view(member.key()));
            if (field == nullptr) {
                return invalid(line.number, "unknown field " + std::string(member.key()));
            }
            json::value value = member.value();
            if (value.is_string()) {
                const std::string text(value.get_string());
                if (field->type == FieldType::reference) {
                    const auto target = ids.find(text);
                    if (target == ids.end()) {
                        return invalid(line.number, "nothing is called " + text);
                    }
                    value = target->second.toString();
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
    SaveOptions options;
    options.isBundle = false;
    const auto saved = replica.save(edits, options);
    if (!saved) {
        return saved.error();
    }
    return edits.size();
}

} // namespace caravan
