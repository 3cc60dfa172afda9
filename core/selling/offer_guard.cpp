// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/offer_guard.h"

#include "core/base/check.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace caravan {
namespace {

namespace json = boost::json;

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// States in which somebody outside may rely on it.
bool hasGoneOut(const std::string& entity, std::string_view status)
{
    return entity == "quote" ? isOneOf(status, {"sent", "accepted"})
                             : isOneOf(status, {"confirmed", "delivered", "invoiced"});
}

bool needsCover(const std::string& entity, std::string_view status)
{
    return hasGoneOut(entity, status) || (entity == "quote" && status == "approved");
}

std::string customerGroupOf(RecordSource& source, const Record& record)
{
    const RecordId account = record.reference("account");
    const auto found = account.isNil() ? std::nullopt : source.find("account", account);
    return found ? found->text("customer_group") : std::string();
}

Error beyondLimit(const char* field, Decimal discount, Decimal limit)
{
    return Error{ErrorCode::notAllowed, field,
                 "a discount of " + discount.toString() + " % needs approval, the limit is " +
                     limit.toString() + " %"};
}

/// May go out, or be approved, as it stands.
Done checkCover(RecordSource& source, Role role, const Record& record)
{
    const Offer offer = readOffer(source, record);
    const Decimal own = readLimits(source).of(role);
    if (offer.discount <= std::max(own, offer.approved.value_or(own))) {
        return done();
    }
    return beyondLimit("status", offer.discount, own);
}

Done checkApproval(RecordSource& source, Role role, const RecordId& user, const Record* before,
                   const Record& after)
{
    const bool wasDecided = before != nullptr && before->text("state") != "open";
    const bool isDecided = after.text("state") != "open";
    if (!wasDecided && !isDecided) {
        return done();
    }
    if (wasDecided && before->text("state") == after.text("state")) {
        for (const char* field : {"quote", "discount", "decided_by"}) {
            if (before->value(field) != after.value(field)) {
                return Error{ErrorCode::notAllowed, field, "the approval is decided already"};
            }
        }
        return done();
    }
    const Decimal limit = readLimits(source).of(role);
    Decimal asked;
    for (const Record* record : {before, &after}) {
        const auto* discount =
            record != nullptr ? std::get_if<Decimal>(&record->value("discount")) : nullptr;
        asked = discount != nullptr ? std::max(asked, *discount) : asked;
    }
    if (role != Role::manager && role != Role::administrator) {
        return Error{ErrorCode::notAllowed, "state", "only a manager decides"};
    }
    if (after.text("state") == "approved" && asked > limit) {
        return beyondLimit("state", asked, limit);
    }
    if (isDecided && after.reference("decided_by") != user) {
        return Error{ErrorCode::notAllowed, "decided_by", "is not who decides"};
    }
    return done();
}

Error closedOffer(const Record& line, const LineKind& kind)
{
    return Error{ErrorCode::notAllowed, kind.parent,
                 "the lines of what went out stay as they are: " + line.id.toString()};
}

Done checkLine(RecordSource& source, const Record& line, const LineKind& kind)
{
    const RecordId parent = line.reference(kind.parent);
    const auto found = parent.isNil() ? std::nullopt : source.find(kind.parent, parent);
    if (found && !isOfferOpen(*found)) {
        return closedOffer(line, kind);
    }
    return done();
}

/// Nullptr for lines of deals, which never go out.
const LineKind* guardedLine(const Record& record)
{
    const LineKind* kind = lineKindOf(record.entity->name);
    return kind != nullptr && kind->parent != std::string_view("opportunity") ? kind : nullptr;
}

} // namespace

DiscountLimits::DiscountLimits()
{
    const auto files = resources::embeddedWorkflow();
    const auto file = std::find_if(files.begin(), files.end(), [](const auto& one) {
        return one.name == "discount_limits.json";
    });
    check(file != files.end(), "the discount limits are embedded");
    const json::value document = json::parse(file->text);
    for (const json::value& limit : document.at("limits").as_array()) {
        const auto role = roleFrom(std::string_view(limit.at("role").as_string()));
        check(role.has_value(), "a discount limit names a role");
        m_limits[*role] = Decimal::fromInteger(limit.at("percent").as_int64());
    }
}

void DiscountLimits::add(const Record& limit)
{
    const auto role = roleFrom(limit.text("role"));
    const auto* most = std::get_if<Decimal>(&limit.value("discount_max"));
    if (role && most != nullptr) {
        m_limits[*role] = *most;
    }
}

Decimal DiscountLimits::of(Role role) const
{
    const auto found = m_limits.find(role);
    return found == m_limits.end() ? Decimal{} : found->second;
}

DiscountLimits readLimits(RecordSource& source)
{
    DiscountLimits limits;
    source.each("discount_limit", [&](const Record& record) { limits.add(record); });
    return limits;
}

Offer readOffer(RecordSource& source, const Record& record)
{
    Offer offer;
    const LineKind* kind = lineKindOfParent(record.entity->name);
    check(kind != nullptr, "an offer has lines");
    for (const Record& line : source.referring(kind->line, kind->parent, record.id)) {
        offer.lines.push_back(offerLine(line));
    }
    const bool isQuote = record.entity->name == "quote";
    // What has no lines yet, such as an order that is being imported, has no discount.
    const PriceList prices = offer.lines.empty() ? PriceList{} : readPriceList(source);
    const auto day = parseDate(record.text(isQuote ? "quote_date" : "order_date"));
    offer.discount =
        discountOf(offer.lines, prices, customerGroupOf(source, record), day.value_or(Date{}));
    const RecordId quote = isQuote ? record.id : record.reference("quote");
    if (quote.isNil()) {
        return offer;
    }
    for (const Record& approval : source.referring("quote_approval", "quote", quote)) {
        const auto* discount = std::get_if<Decimal>(&approval.value("discount"));
        if (approval.text("state") == "approved" && discount != nullptr) {
            offer.approved = std::max(*discount, offer.approved.value_or(*discount));
        }
    }
    return offer;
}

bool isOfferOpen(const Record& offer)
{
    if (offer.entity->name == "opportunity") {
        return true;
    }
    return isOneOf(offer.text("status"), {"", "draft", "asked", "approved"});
}

Done checkOffer(RecordSource& source, Role role, const RecordId& user, const Record* before,
                const Record& after)
{
    const std::string& entity = after.entity->name;
    if (entity == "quote_approval") {
        return checkApproval(source, role, user, before, after);
    }
    if (const LineKind* kind = guardedLine(after)) {
        // Where it came from as well: lines do not leave what went out.
        if (before != nullptr) {
            if (Done checked = checkLine(source, *before, *kind); !checked) {
                return checked;
            }
        }
        return checkLine(source, after, *kind);
    }
    if (entity != "quote" && entity != "sales_order") {
        return done();
    }
    const std::string& to = after.text("status");
    const std::string from = before != nullptr ? before->text("status") : std::string();
    const bool staysOut = hasGoneOut(entity, from) && hasGoneOut(entity, to);
    if (from == to || staysOut || !needsCover(entity, to)) {
        return done();
    }
    return checkCover(source, role, after);
}

Done checkOfferRemoval(RecordSource& source, const Record& record)
{
    const LineKind* kind = guardedLine(record);
    return kind != nullptr ? checkLine(source, record, *kind) : done();
}

} // namespace caravan
