// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/offers.h"

#include "core/base/check.h"
#include "core/customers/paper_language.h"
#include "core/selling/pipeline.h"
#include "core/store/edited_source.h"
#include "core/store/failure.h"
#include "core/store/replica.h"
#include "core/store/replica_source.h"
#include "core/workflow/move_state.h"
#include "core/workflow/numbering.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kLinesMax = 190; ///< with the rest they must fit into one bundle
constexpr int kValidDays = 30;

/// Takes over what both know under one name.
void copy(Edit& edit, const Record& from, std::initializer_list<const char*> fields)
{
    for (const char* field : fields) {
        if (const Field* known = from.entity->field(field)) {
            const Value& value = from.values[known->index];
            if (!isEmpty(value)) {
                edit.set[field] = value;
            }
        }
    }
}

std::vector<Record> linesOf(RecordSource& source, const Record& parent)
{
    const LineKind* kind = lineKindOfParent(parent.entity->name);
    check(kind != nullptr, "an offer has lines");
    std::vector<Record> lines = source.referring(kind->line, kind->parent, parent.id);
    std::sort(lines.begin(), lines.end(), [](const Record& a, const Record& b) {
        return a.value("position") != b.value("position")
                   ? a.value("position") < b.value("position")
                   : a.id < b.id;
    });
    return lines;
}

Done addLines(Replica& replica, const Record& from, const Edit& to, std::vector<Edit>& edits)
{
    const LineKind* kind = lineKindOfParent(to.entity);
    ReplicaSource source(replica);
    const std::vector<Record> lines = linesOf(source, from);
    if (source.failure()) { // else a paper without its lines
        return *source.failure();
    }
    if (lines.size() > kLinesMax) {
        return Error{ErrorCode::tooLarge, kind->line, std::to_string(kLinesMax)};
    }
    const RecordId parent = to.id;
    for (const Record& line : lines) {
        Edit edit = Edit::create(kind->line, replica.newId());
        edit.set[kind->parent] = parent;
        copy(edit, line, {"position", "product", "description", "quantity", "price", "discount"});
        edits.push_back(std::move(edit));
    }
    return done();
}

std::optional<Record> ownCompany(Replica& replica)
{
    const auto rows = orThrow(replica.select({"company", {}, {{"name", false}}, {}}, 0, 1));
    return rows.empty() ? std::nullopt : std::optional(rows.front().record);
}

Result<std::vector<Edit>> with(std::vector<Edit> edits, Result<Edit> last)
{
    if (!last) {
        return last.error();
    }
    edits.push_back(std::move(*last));
    return edits;
}

Error notInThisState(const Record& record, const char* field)
{
    return Error{ErrorCode::invalid, field, "is " + record.text(field)};
}

} // namespace

std::optional<FoundPrice> priceFor(RecordSource& source, const PriceList& prices,
                                   const Record& parent, const RecordId& product, Decimal quantity,
                                   Date today)
{
    const auto account = source.find("account", parent.reference("account"));
    PriceQuestion question;
    question.product = product;
    question.customerGroup = account ? account->text("customer_group") : std::string();
    question.quantity = quantity;
    question.day = today;
    // All lines of one offer are in one currency.
    const std::vector<Record> lines = linesOf(source, parent);
    for (const Record& line : lines) {
        if (const auto* price = std::get_if<Money>(&line.value("price"))) {
            question.currency = price->currency;
            break;
        }
    }
    if (const auto* amount = std::get_if<Money>(&parent.value("amount"));
        amount != nullptr && question.currency.empty()) {
        question.currency = amount->currency;
    }
    auto found = prices.find(question);
    if (!found && lines.empty()) {
        question.currency.clear(); // an estimate in another currency does not bind
        found = prices.find(question);
    }
    return found;
}

Edit newLine(Replica& replica, const Record& parent, const RecordId& product, Decimal quantity,
             Date today)
{
    const LineKind* kind = lineKindOfParent(parent.entity->name);
    check(kind != nullptr, "an offer has lines");
    ReplicaSource source(replica);
    std::int64_t last = 0;
    for (const Record& line : linesOf(source, parent)) {
        const auto* position = std::get_if<std::int64_t>(&line.value("position"));
        last = std::max(last, position != nullptr ? *position : 0);
    }
    Edit edit = Edit::create(kind->line, replica.newId());
    edit.set = {{kind->parent, parent.id},
                {"position", last + 1},
                {"product", product},
                {"quantity", quantity}};
    const std::string& title = replica.title("product", product);
    if (!title.empty()) {
        edit.set["description"] = title;
    }
    if (const auto found =
            priceFor(source, readPriceList(source), parent, product, quantity, today)) {
        edit.set["price"] = found->price;
    }
    return edit;
}

Result<std::vector<Edit>> quoteFromDeal(Replica& replica, const Record& deal,
                                        const std::string& unsaid, Date today)
{
    if (deal.reference("account").isNil()) {
        return Error{ErrorCode::required, "account", "a quote is for somebody"};
    }
    Edit quote = Edit::create("quote", replica.newId());
    quote.set = {{"opportunity", deal.id},
                 {"quote_date", formatDate(today)},
                 {"valid_until", formatDate(addDays(today, kValidDays))},
                 {"language", paperLanguage(replica, deal.reference("contact"),
                                            deal.reference("account"), unsaid)}};
    copy(quote, deal, {"name", "account", "contact", "team"});
    if (const auto company = ownCompany(replica)) {
        copy(quote, *company, {"tax_percent"});
        if (!isEmpty(company->value("terms"))) {
            quote.set["closing"] = company->value("terms");
        }
    }
    std::vector<Edit> edits{quote};
    if (Done added = addLines(replica, deal, quote, edits); !added) {
        return added.error();
    }
    const RecordId product = deal.reference("product");
    if (edits.size() == 1 && !product.isNil()) {
        Record made(replica.catalogue().at("quote"), quote.id);
        made.set("account", deal.value("account"));
        made.set("amount", deal.value("amount"));
        edits.push_back(newLine(replica, made, product, Decimal::fromInteger(1), today));
    }
    return edits;
}

Result<std::vector<Edit>> newVersion(Replica& replica, const Record& quote, Date today)
{
    const std::string& status = quote.text("status");
    if (isOfferOpen(quote) || status == "accepted" || status == "replaced") {
        return notInThisState(quote, "status");
    }
    Edit next = Edit::create("quote", replica.newId());
    copy(next, quote,
         {"name", "account", "contact", "opportunity", "tax_percent", "language", "payment_terms",
          "delivery_terms", "introduction", "closing", "owner", "team", "notes"});
    next.set["replaces"] = quote.id;
    next.set["quote_date"] = formatDate(today);
    next.set["valid_until"] = formatDate(addDays(today, kValidDays));
    const std::string& number = quote.text("number");
    // Two laptops could both make version 2 of one number: only its own laptop counts on.
    ReplicaSource source(replica);
    const Author author = authorOf(replica.syncState());
    if (Numbering(source, author).isOwn(number)) {
        std::int64_t last = 1;
        const auto rows = replica.select(
            {"quote", Filter::where("number", Compare::equal, number), {}, {}}, 0, 1000);
        if (!rows) { // else two papers are version 2
            return rows.error();
        }
        for (const Row& row : *rows) {
            const auto* version = std::get_if<std::int64_t>(&row.record.value("version"));
            last = std::max(last, version != nullptr ? *version : 1);
        }
        next.set["number"] = number;
        next.set["version"] = last + 1;
    }
    std::vector<Edit> edits{next};
    if (Done added = addLines(replica, quote, next, edits); !added) {
        return added.error();
    }
    return with(std::move(edits), moveState(quote, "replaced"));
}

Result<std::vector<Edit>> askApproval(Replica& replica, const Record& quote,
                                      const std::string& reason)
{
    const std::string& status = quote.text("status");
    if (status != "draft" && status != "approved") {
        return notInThisState(quote, "status");
    }
    ReplicaSource source(replica);
    Edit ask = Edit::create("quote_approval", replica.newId());
    ask.set = {{"quote", quote.id}, {"discount", readOffer(source, quote).discount}};
    if (source.failure()) {
        return *source.failure();
    }
    copy(ask, quote, {"amount", "team"});
    if (!reason.empty()) {
        ask.set["reason"] = reason;
    }
    return with({ask}, moveState(quote, "asked"));
}

Result<std::vector<Edit>> decide(Replica& replica, const Record& approval, bool approves,
                                 const std::string& answer, TimePoint now)
{
    if (approval.text("state") != "open") {
        return notInThisState(approval, "state");
    }
    Edit word = Edit::update(approval, {{"state", std::string(approves ? "approved" : "rejected")},
                                        {"decided_by", replica.syncState().user},
                                        {"decided_at", formatDateTime(now)}});
    if (!answer.empty()) {
        word.set["answer"] = answer;
    }
    std::vector<Edit> edits{word};
    const auto quote = replica.find("quote", approval.reference("quote"));
    if (quote && quote->record.text("status") == "asked") {
        ReplicaSource source(replica);
        EditedSource after(source, edits);
        // The lines may have changed since: then only what was asked is approved.
        const Offer offer = readOffer(after, quote->record);
        if (source.failure()) {
            return *source.failure();
        }
        const bool fits = approves && offer.approved && offer.discount <= *offer.approved;
        return with(std::move(edits), moveState(quote->record, fits ? "approved" : "draft"));
    }
    return edits;
}

Result<std::vector<Edit>> orderFromQuote(Replica& replica, const Record& quote, Date today)
{
    const std::string& status = quote.text("status");
    if (status != "approved" && status != "sent" && status != "accepted") {
        return notInThisState(quote, "status");
    }
    if (!replica.related("sales_order", "quote", quote.id, 1).empty()) {
        return Error{ErrorCode::duplicate, "quote", "has an order already"};
    }
    Edit order = Edit::create("sales_order", replica.newId());
    copy(order, quote,
         {"name", "account", "contact", "opportunity", "tax_percent", "payment_terms",
          "delivery_terms", "owner", "team"});
    order.set["quote"] = quote.id;
    order.set["order_date"] = formatDate(today);
    std::vector<Edit> edits{order};
    if (Done added = addLines(replica, quote, order, edits); !added) {
        return added.error();
    }
    if (status != "accepted") {
        Result<Edit> accepted = moveState(quote, "accepted");
        if (!accepted) {
            return accepted.error();
        }
        edits.push_back(std::move(*accepted));
    }
    const auto deal = replica.find("opportunity", quote.reference("opportunity"));
    if (deal && !isClosedStage(deal->record.text("stage"))) {
        const std::vector<Pipeline> pipelines = readPipelines(replica);
        const Pipeline& pipeline = pipelineOf(pipelines, deal->record);
        if (missingFor(pipeline, deal->record, "won").empty()) {
            Result<Edit> won =
                moveState(deal->record, "won", stageChange(pipeline, deal->record, "won", today));
            if (!won) {
                return won.error();
            }
            edits.push_back(std::move(*won));
        }
    }
    return edits;
}

OfferState offerStateOf(Replica& replica, const Record& record)
{
    ReplicaSource source(replica);
    OfferState state;
    state.offer = readOffer(source, record);
    const auto role = roleFrom(replica.syncState().role);
    state.ownLimit = role ? readLimits(source).of(*role) : Decimal::fromInteger(100);
    state.isCovered =
        state.offer.discount <= std::max(state.ownLimit, state.offer.approved.value_or(Decimal{}));
    return state;
}

} // namespace caravan
