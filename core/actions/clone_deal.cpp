// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/clone_deal.h"

#include "core/rules/pipeline.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace caravan {
namespace {

constexpr std::int64_t kPartsMax = 1'000;

/// What happened to the old deal, and what is told of one deal only.
bool isHistory(const Field& field)
{
    constexpr std::array<std::string_view, 9> kHistory{
        "stage",       "code",       "next_step",         "probability",
        "engage_date", "close_date", "forecast_category", "lost_reason",
        "closing_note"};
    return field.isReadOnly || field.type == FieldType::file ||
           std::find(kHistory.begin(), kHistory.end(), field.name) != kHistory.end();
}

Edit creationLike(Replica& replica, const Record& record)
{
    Edit edit;
    edit.kind = ChangeKind::create;
    edit.entity = record.entity->name;
    edit.id = replica.newId();
    for (const Field& field : record.entity->fields) {
        const Value& value = record.values[field.index];
        if (!isEmpty(value) && !isHistory(field)) {
            edit.set[field.name] = value;
        }
    }
    return edit;
}

} // namespace

std::string nextName(const std::string& name)
{
    const std::size_t open = name.rfind(" (");
    if (open != std::string::npos && name.back() == ')') {
        int number = 0;
        const char* end = name.data() + name.size() - 1;
        const auto [rest, failure] = std::from_chars(name.data() + open + 2, end, number);
        if (failure == std::errc() && rest == end && number > 0) {
            return name.substr(0, open) + " (" + std::to_string(number + 1) + ")";
        }
    }
    return name + " (2)";
}

Result<std::vector<Edit>> cloneDeal(Replica& replica, const Record& deal, Date today)
{
    if (deal.entity->name != "opportunity") {
        return Error{ErrorCode::invalid, deal.entity->name, "is no deal"};
    }
    std::vector<Edit> edits{creationLike(replica, deal)};
    const RecordId clone = edits.front().id;
    const std::vector<Pipeline> pipelines = readPipelines(replica);
    edits.front().set["name"] = nextName(deal.text("name"));
    edits.front().set["stage"] = pipelineOf(pipelines, deal).stages.front().stage;
    edits.front().set["engage_date"] = formatDate(today);
    std::map<RecordId, RecordId> people; ///< of the buying centre: old → new
    for (const char* part : {"opportunity_line", "opportunity_contact"}) {
        const auto rows = replica.select(
            {part, Filter::where("opportunity", Compare::equal, deal.id), {}, {}}, 0, kPartsMax);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            Edit edit = creationLike(replica, row.record);
            edit.set["opportunity"] = clone;
            people[row.record.id] = edit.id;
            edits.push_back(std::move(edit));
        }
    }
    for (Edit& edit : edits) { // arrows of the map lead to the new ones
        const auto influences = edit.set.find("influences");
        const RecordId* old =
            influences != edit.set.end() ? std::get_if<RecordId>(&influences->second) : nullptr;
        if (old != nullptr && people.count(*old) != 0) {
            influences->second = people[*old];
        }
    }
    return edits;
}

} // namespace caravan
