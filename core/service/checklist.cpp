// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/checklist.h"

#include "core/store/failure.h"
#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kItemsMax = 500;
constexpr std::string_view kSaidNotApplicable = "n/a";

AnswerKind kindOf(std::string_view word)
{
    return word == "number"   ? AnswerKind::number
           : word == "choice" ? AnswerKind::choice
           : word == "text"   ? AnswerKind::text
           : word == "photo"  ? AnswerKind::photo
                              : AnswerKind::yesNo;
}

std::optional<Decimal> decimalOf(const Value& value)
{
    const Decimal* decimal = std::get_if<Decimal>(&value);
    return decimal != nullptr ? std::optional(*decimal) : std::nullopt;
}

bool isTrue(const Value& value)
{
    const bool* flag = std::get_if<bool>(&value);
    return flag != nullptr && *flag;
}

CheckItem itemOf(const Record& record)
{
    CheckItem item;
    item.id = record.id;
    const auto* position = std::get_if<std::int64_t>(&record.value("position"));
    item.position = position != nullptr ? *position : 0;
    item.text = record.text("text");
    item.kind = kindOf(record.text("answer"));
    item.unit = record.text("unit");
    item.low = decimalOf(record.value("low"));
    item.high = decimalOf(record.value("high"));
    item.isRequired = isTrue(record.value("required"));
    const std::string& lines = record.text("options");
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        if (end > at) {
            item.options.push_back(lines.substr(at, end - at));
        }
        at = end + 1;
    }
    return item;
}

/// How well a checklist fits; negative: not at all.
int fitOf(const Record& checklist, std::string_view kind, const RecordId& product)
{
    const TextSet* kinds = std::get_if<TextSet>(&checklist.value("kinds"));
    const bool isForKind = kinds == nullptr || kinds->empty() ||
                           std::find(kinds->begin(), kinds->end(), kind) != kinds->end();
    const RecordId forProduct = checklist.reference("product");
    if (!isTrue(checklist.value("active")) || !isForKind ||
        (!forProduct.isNil() && forProduct != product)) {
        return -1;
    }
    return (forProduct.isNil() ? 0 : 2) + (kinds == nullptr || kinds->empty() ? 0 : 1);
}

std::optional<Record> fittingChecklist(Replica& replica, const Record& visit)
{
    if (const RecordId named = visit.reference("checklist"); !named.isNil()) {
        const auto row = replica.find("checklist", named);
        return row ? std::optional(row->record) : std::nullopt;
    }
    RecordId product;
    if (const RecordId asset = visit.reference("asset"); !asset.isNil()) {
        if (const auto row = replica.find("asset", asset)) {
            product = row->record.reference("product");
        }
    }
    std::optional<Record> best;
    int bestFit = -1;
    const auto rows = orThrow(replica.select({"checklist", {}, {{"name"}}, {}}, 0, kItemsMax));
    for (const Row& row : rows) {
        if (const int fit = fitOf(row.record, visit.text("kind"), product); fit > bestFit) {
            best = row.record;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace

Checklist readChecklist(Replica& replica, const Record& visit)
{
    Checklist checklist;
    if (const std::optional<Record> found = fittingChecklist(replica, visit)) {
        checklist.id = found->id;
        checklist.name = found->text("name");
        for (const Row& row :
             replica.related("checklist_item", "checklist", found->id, kItemsMax)) {
            checklist.items.push_back(itemOf(row.record));
        }
        std::sort(checklist.items.begin(), checklist.items.end(),
                  [](const CheckItem& a, const CheckItem& b) {
                      return std::tie(a.position, a.id) < std::tie(b.position, b.id);
                  });
    }
    return checklist;
}

std::string verdictOf(const CheckItem& item, std::string_view answer)
{
    if (answer == kSaidNotApplicable) {
        return "not_applicable";
    }
    if (item.kind == AnswerKind::yesNo) {
        return answer == "yes" ? "good" : answer == "no" ? "bad" : "";
    }
    if (item.kind == AnswerKind::number && (item.low || item.high)) {
        if (const auto number = Decimal::parse(answer)) {
            const bool isWithin =
                (!item.low || *number >= *item.low) && (!item.high || *number <= *item.high);
            return isWithin ? "good" : "bad";
        }
    }
    return {};
}

Done checkAnswer(const CheckItem& item, std::string_view answer)
{
    if (answer.empty() || answer == kSaidNotApplicable) {
        return done();
    }
    const bool isPossible =
        item.kind == AnswerKind::yesNo    ? answer == "yes" || answer == "no"
        : item.kind == AnswerKind::number ? Decimal::parse(answer).has_value()
        : item.kind == AnswerKind::choice
            ? std::find(item.options.begin(), item.options.end(), answer) != item.options.end()
            : true;
    return isPossible
               ? done()
               : Done(Error{ErrorCode::invalid, "answer", "is no answer to \"" + item.text + "\""});
}

std::map<RecordId, Record> readAnswers(Replica& replica, const RecordId& visit)
{
    std::map<RecordId, Record> answers;
    for (const Row& row : replica.related("visit_check", "visit", visit, kItemsMax)) {
        answers.emplace(row.record.reference("item"), row.record);
    }
    return answers;
}

std::vector<const CheckItem*> unanswered(const Checklist& checklist,
                                         const std::map<RecordId, Record>& answers)
{
    std::vector<const CheckItem*> open;
    for (const CheckItem& item : checklist.items) {
        const auto answer = answers.find(item.id);
        if (item.isRequired && (answer == answers.end() || answer->second.text("answer").empty())) {
            open.push_back(&item);
        }
    }
    return open;
}

} // namespace caravan
