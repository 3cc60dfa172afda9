// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/offer_rules.h"

#include "core/selling/offer_guard.h"
#include "core/selling/offers.h"

#include <set>

namespace caravan {
namespace {

bool isPriced(const Edit& edit)
{
    const LineKind* kind = lineKindOf(edit.entity);
    return kind != nullptr &&
           (edit.kind != ChangeKind::update || edit.sets("quantity") || edit.sets("price") ||
            edit.sets("discount") || edit.sets(kind->parent));
}

/// The deals, quotes and orders whose lines the edits change: those that lines come from as well.
std::set<RecordKey> parentsOf(Draft& draft)
{
    std::set<RecordKey> parents;
    for (const Edit& edit : draft.edits()) {
        if (!isPriced(edit)) {
            continue;
        }
        const LineKind& kind = *lineKindOf(edit.entity);
        for (RecordSource* source : {&draft.before(), &draft.after()}) {
            const std::optional<Record> line = source->find(edit.entity, edit.id);
            if (line && !line->reference(kind.parent).isNil()) {
                parents.insert({kind.parent, line->reference(kind.parent)});
            }
        }
    }
    return parents;
}

} // namespace

Done LinePriceRule::complete(Draft& draft) const
{
    std::optional<PriceList> prices; // read once for all lines of an import
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Edit edit = draft.edit(i);
        const LineKind* kind = lineKindOf(edit.entity);
        const bool isAbout = edit.sets("product") || edit.sets("quantity");
        if (kind == nullptr || !isAbout || edit.sets("price") || !edit.isContent()) {
            continue;
        }
        const bool isNew = edit.kind == ChangeKind::create;
        const std::optional<Record> line = draft.after().find(edit.entity, edit.id);
        // A new offer that comes with its lines brings their prices, also where one has none.
        const auto parent =
            line ? draft.before().find(kind->parent, line->reference(kind->parent)) : std::nullopt;
        const auto before = draft.before().find(edit.entity, edit.id);
        if (!parent || line->reference("product").isNil() || (!isNew && !before)) {
            continue;
        }
        if (!prices) {
            prices = readPriceList(draft.before());
        }
        const auto priceOf = [&](const Record& record) {
            return priceFor(draft.before(), *prices, *parent, record.reference("product"),
                            offerLine(record).quantity, draft.today());
        };
        if (before) {
            const auto usual = priceOf(*before);
            const OfferLine sold = offerLine(*before);
            const bool isUsual = !sold.price || (usual && usual->price == *sold.price);
            if (!isUsual && !edit.sets("product")) {
                continue;
            }
        }
        if (const auto found = priceOf(*line)) {
            draft.set(i, "price", found->price);
        }
        const auto product = draft.after().find("product", line->reference("product"));
        const std::string title = product ? product->title() : std::string();
        if (edit.sets("product") && !edit.sets("description") && !title.empty()) {
            draft.set(i, "description", title);
        }
    }
    return done();
}

Done LineTotalRule::complete(Draft& draft) const
{
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Edit& edit = draft.edit(i);
        if (!edit.isContent() || !isPriced(edit)) {
            continue;
        }
        const std::optional<Record> line = draft.after().find(edit.entity, edit.id);
        const auto total = line ? lineTotal(offerLine(*line)) : std::nullopt;
        const Value value = total ? Value(*total) : Value();
        if (line && line->value("total") != value) {
            draft.set(i, "total", value);
        }
    }
    return done();
}

Done OfferTotalRule::complete(Draft& draft) const
{
    for (const RecordKey& key : parentsOf(draft)) {
        const LineKind& kind = *lineKindOfParent(key.entity);
        const std::optional<Record> parent = draft.after().find(key.entity, key.id);
        if (!parent) {
            continue;
        }
        std::vector<OfferLine> lines;
        for (const Record& line : draft.after().referring(kind.line, kind.parent, key.id)) {
            lines.push_back(offerLine(line));
        }
        const std::optional<Money> total = totalOf(lines);
        const Value value = total ? Value(*total) : Value();
        // A deal may be worth something before anybody knows which products.
        const bool keeps = key.entity == "opportunity" && !total;
        if (!keeps && parent->value("amount") != value) {
            draft.set(*parent, "amount", value);
        }
    }
    return done();
}

Done OfferGuardRule::check(const RecordStep& step) const
{
    const auto& role = step.author.role;
    if (!role) {
        return done(); // before the first sign-in everything is allowed
    }
    // A line that goes may only leave what is open before it goes.
    return step.after != nullptr
               ? checkOffer(step.then, *role, step.author.user, step.before, *step.after)
               : checkOfferRemoval(step.now, *step.before);
}

} // namespace caravan
