// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/visit_work.h"

#include "core/base/text.h"
#include "core/store/replica.h"
#include "core/workflow/move_state.h"

#include <algorithm>
#include <cmath>

namespace caravan {
namespace {

constexpr std::size_t kReadingsMax = 500;
constexpr std::chrono::days kRepeatWithin{30};
/// More operating hours than a year has cannot have passed in one.
constexpr double kHoursPerDayMax = 24.5;

/// What must be there before work counts as done.
Done checkFinished(Replica& replica, const Record& visit)
{
    if (isEmpty(visit.value("work_done_text"))) {
        return Error{ErrorCode::required, "work_done_text", "is required"};
    }
    const Checklist checklist = readChecklist(replica, visit);
    const auto open = unanswered(checklist, readAnswers(replica, visit.id));
    return open.empty() ? done()
                        : Done(Error{ErrorCode::required, "checklist", open.front()->text});
}

std::optional<Record> lastReading(Replica& replica, const RecordId& asset, const std::string& name)
{
    std::optional<Record> last;
    for (const Row& row : replica.related("reading", "asset", asset, kReadingsMax)) {
        if (row.record.text("name") == name &&
            (!last || row.record.text("taken_at") > last->text("taken_at"))) {
            last = row.record;
        }
    }
    return last;
}

/// Work does not end before it began, also where the laptop's clock was set back meanwhile.
TimePoint endOfWork(const Record& visit, TimePoint now)
{
    return std::max(now, parseDateTime(visit.text("arrived_at")).value_or(now));
}

/// Whether this machine broke down again so soon that the visit before did not mend it.
bool isRepeat(Replica& replica, const Record& visit, TimePoint now)
{
    const RecordId asset = visit.reference("asset");
    if (asset.isNil()) {
        return false;
    }
    const std::vector<Row> visits = replica.related("visit", "asset", asset, kReadingsMax);
    return std::any_of(visits.begin(), visits.end(), [&](const Row& row) {
        const Record& other = row.record;
        const auto left = parseDateTime(other.text("left_at"));
        return other.id != visit.id && other.text("kind") == "breakdown" && left && *left <= now &&
               now - *left < kRepeatWithin;
    });
}

/// What the figures of the manager are made of, told when the work ends.
void addOutcome(Replica& replica, Edit& edit, const Record& visit, TimePoint left)
{
    if (visit.text("kind") != "breakdown") {
        return;
    }
    const std::string& next = visit.text("follow_up");
    const bool* isFixed = std::get_if<bool>(&visit.value("first_time_fix"));
    const bool isOpen =
        next == "part_needed" || next == "second_visit" || (isFixed != nullptr && !*isFixed);
    edit.set["fix_outcome"] = std::string(isOpen                           ? "open"
                                          : isRepeat(replica, visit, left) ? "repeat"
                                                                           : "first_visit");
}

bool isCounter(const std::string& name)
{
    return name == "hours" || name == "litres" || name == "cycles";
}

/// What is wrong with a reading beside the one before it; empty: nothing.
std::string oddity(const Record& last, const ReadingTaken& reading, TimePoint now)
{
    const Decimal* before = std::get_if<Decimal>(&last.value("value"));
    const auto at = parseDateTime(last.text("taken_at"));
    if (before == nullptr || !at || !isCounter(reading.counter)) {
        return {};
    }
    if (reading.value < *before) {
        return "is below the last reading " + before->toString();
    }
    const double days = std::max(1.0, std::chrono::duration<double>(now - *at).count() / 86400.0);
    const bool isTooFast =
        reading.counter == "hours" && (reading.value - *before).toDouble() > days * kHoursPerDayMax;
    return isTooFast ? "is more than has passed since the last reading " + before->toString()
                     : std::string();
}

} // namespace

Result<std::vector<Edit>> checkIn(const Record& visit, TimePoint now, const Value& position)
{
    Result<Edit> moved = moveState(visit, "on_site");
    if (!moved) {
        return moved.error();
    }
    Edit& edit = *moved;
    if (isEmpty(visit.value("arrived_at"))) {
        edit.set["arrived_at"] = formatDateTime(now);
    }
    if (!isEmpty(position)) {
        edit.set["arrived_position"] = position;
    }
    return std::vector<Edit>{edit};
}

Result<std::vector<Edit>> answerCheck(Replica& replica, const Record& visit, const CheckItem& item,
                                      const std::string& answer, const std::string& note)
{
    if (Done checked = checkAnswer(item, answer); !checked) {
        return checked.error();
    }
    const auto answers = readAnswers(replica, visit.id);
    const auto known = answers.find(item.id);
    Edit edit = known == answers.end() ? Edit::create("visit_check", replica.newId())
                                       : Edit::update(known->second);
    const std::string verdict = verdictOf(item, answer);
    const auto text = [](const std::string& s) { return s.empty() ? Value() : Value(s); };
    if (edit.kind == ChangeKind::create) {
        edit.set = {{"visit", visit.id},
                    {"item", item.id},
                    {"position", item.position},
                    {"text", item.text},
                    {"unit", text(item.unit)}};
    }
    edit.set["answer"] = text(answer);
    edit.set["verdict"] = text(verdict);
    edit.set["note"] = text(note);
    return std::vector<Edit>{edit};
}

Result<std::vector<Edit>> takeReading(Replica& replica, const Record& visit,
                                      const ReadingTaken& reading, TimePoint now)
{
    const RecordId asset = visit.reference("asset");
    const auto machine = replica.find("asset", asset);
    if (!machine) {
        return Error{ErrorCode::notFound, "asset", "the visit has no machine"};
    }
    if (reading.reason.empty()) {
        const auto last = lastReading(replica, asset, reading.counter);
        std::string odd = last ? oddity(*last, reading, now) : std::string();
        // The machine's own field is what the engineer is shown; it may be newer than any reading.
        const auto* shown = std::get_if<std::int64_t>(&machine->record.value("counter"));
        if (odd.empty() && reading.counter == "hours" && shown != nullptr &&
            reading.value < Decimal::fromInteger(*shown)) {
            odd = "is below the last value " + std::to_string(*shown);
        }
        if (!odd.empty()) {
            return Error{ErrorCode::invalid, "reason", odd};
        }
    }
    Edit edit = Edit::create("reading", replica.newId(),
                             {{"asset", asset},
                              {"visit", visit.id},
                              {"name", reading.counter},
                              {"value", reading.value},
                              {"taken_at", formatDateTime(now)}});
    if (!reading.reason.empty()) {
        edit.set["reason"] = reading.reason;
    }
    std::vector<Edit> edits{edit};
    if (reading.counter == "hours") {
        Edit counted = Edit::update(machine->record);
        counted.set["counter"] = reading.value.units() / Decimal::kUnit;
        edits.push_back(counted);
    }
    return edits;
}

Result<std::vector<Edit>> usePart(Replica& replica, const Record& visit, const PartTaken& part,
                                  TimePoint now)
{
    if (part.quantity <= Decimal()) {
        return Error{ErrorCode::invalid, "quantity", "must be above zero"};
    }
    Edit use = Edit::create("part_use", replica.newId(),
                            {{"visit", visit.id}, {"quantity", part.quantity}});
    for (const auto& [field, text] :
         {std::pair("serial_in", &part.serialIn), std::pair("serial_out", &part.serialOut)}) {
        if (!text->empty()) {
            use.set[field] = *text;
        }
    }
    if (part.stock.isNil()) {
        if (trimmed(part.description).empty()) {
            return Error{ErrorCode::required, "description", "is required"};
        }
        use.set["description"] = part.description;
        return std::vector<Edit>{use};
    }
    const auto stock = replica.find("stock", part.stock);
    if (!stock) {
        return Error{ErrorCode::notFound, "stock", part.stock.toString()};
    }
    const Decimal* known = std::get_if<Decimal>(&stock->record.value("quantity"));
    const Decimal left = (known != nullptr ? *known : Decimal()) - part.quantity;
    if (left < Decimal() && trimmed(part.reason).empty()) {
        return Error{ErrorCode::required, "reason",
                     "only " + (left + part.quantity).toString() + " there"};
    }
    use.set["description"] = stock->record.text("name");
    use.set["product"] = stock->record.value("product");
    use.set["location"] = stock->record.value("location");
    Edit counted = Edit::update(stock->record);
    counted.set["quantity"] = left;
    Edit moved = Edit::create("stock_move", replica.newId(),
                              {{"stock", part.stock},
                               {"kind", std::string("use")},
                               {"change", Decimal() - part.quantity},
                               {"visit", visit.id},
                               {"moved_at", formatDateTime(now)}});
    if (!part.reason.empty()) {
        moved.set["reason"] = part.reason;
    }
    return std::vector<Edit>{use, counted, moved};
}

Result<std::vector<Edit>> finishWork(Replica& replica, const Record& visit, TimePoint now)
{
    if (Done finished = checkFinished(replica, visit); !finished) {
        return finished.error();
    }
    Result<Edit> moved = moveState(visit, "work_done");
    if (!moved) {
        return moved.error();
    }
    Edit& edit = *moved;
    if (isEmpty(visit.value("left_at"))) {
        edit.set["left_at"] = formatDateTime(endOfWork(visit, now));
    }
    addOutcome(replica, edit, visit,
               parseDateTime(visit.text("left_at")).value_or(endOfWork(visit, now)));
    return std::vector<Edit>{edit};
}

Result<std::vector<Edit>> signVisit(Replica& replica, const Record& visit, const FileRef& signature,
                                    ReportContext context, TimePoint now)
{
    if (trimmed(context.signedBy).empty()) {
        return Error{ErrorCode::required, "signed_by", "is required"};
    }
    if (Done finished = checkFinished(replica, visit); !finished) {
        return finished.error();
    }
    Result<Edit> moved = moveState(visit, "signed", {{"signed_by", context.signedBy}});
    if (!moved) {
        return moved.error();
    }
    Edit& edit = *moved;
    Record after = visit;
    if (isEmpty(visit.value("left_at"))) {
        after.set("left_at", formatDateTime(endOfWork(visit, now)));
        edit.set["left_at"] = after.value("left_at");
    }
    if (isEmpty(visit.value("fix_outcome"))) {
        addOutcome(replica, edit, visit, parseDateTime(after.text("left_at")).value_or(now));
    }
    context.signedAt = formatDateTime(now);
    const std::string text = reportText(reportOf(replica, after, context));
    edit.set["signed_at"] = context.signedAt;
    edit.set["signature"] = signature;
    edit.set["report"] = text;
    edit.set["report_hash"] = reportSeal(text, signature);
    return std::vector<Edit>{edit};
}

std::map<std::string, Value, std::less<>> recommendation(Replica& replica, const Record& visit,
                                                         const std::string& entity)
{
    const auto account = replica.find("account", visit.reference("account"));
    const auto contact = replica.find("contact", visit.reference("contact"));
    const std::string from = visit.text("number").empty()
                                 ? visit.text("subject")
                                 : visit.text("number") + " " + visit.text("subject");
    std::map<std::string, Value, std::less<>> fields{{"notes", from}};
    if (account) {
        fields["owner"] = account->record.value("owner");
    }
    if (entity == "lead") {
        fields["source"] = std::string("existing");
        if (account) {
            fields["company"] = account->record.value("name");
            fields["city"] = account->record.value("city");
        }
        if (contact) {
            fields["name"] = contact->record.value("full_name");
            fields["mail"] = contact->record.value("mail");
            fields["phone"] = contact->record.value("mobile");
        }
    } else {
        fields["kind"] = std::string("task");
        fields["account"] = visit.value("account");
        fields["contact"] = visit.value("contact");
    }
    std::erase_if(fields, [](const auto& field) { return isEmpty(field.second); });
    return fields;
}

Result<std::vector<Edit>> addAddendum(Replica& replica, const Record& visit,
                                      const std::string& text, TimePoint now)
{
    if (trimmed(text).empty()) {
        return Error{ErrorCode::required, "text", "is required"};
    }
    Edit edit =
        Edit::create("visit_addendum", replica.newId(),
                     {{"visit", visit.id}, {"text", text}, {"written_at", formatDateTime(now)}});
    if (const RecordId author = replica.syncState().user; !author.isNil()) {
        edit.set["author"] = author;
    }
    return std::vector<Edit>{edit};
}

} // namespace caravan
