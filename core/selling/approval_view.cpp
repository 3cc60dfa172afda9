// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/approval_view.h"

#include "core/record/moments.h"
#include "core/store/failure.h"
#include "core/store/replica.h"
#include "core/store/replica_source.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace caravan {
namespace {

constexpr std::size_t kApprovalsMax = 50; ///< of one version
constexpr int kVersionsMax = 50;
constexpr std::int64_t kOtherDealsMax = 500; ///< of one customer, looked through
constexpr int kTenthsOfPercent = 1000;

/// What the goods of a line cost, where that is known in the currency of its price.
std::optional<Money> costOf(const OfferLine& line, const std::optional<Record>& product)
{
    const auto* cost = product ? std::get_if<Money>(&product->value("cost")) : nullptr;
    if (cost == nullptr || !line.price || cost->currency != line.price->currency) {
        return std::nullopt;
    }
    return lineTotal({line.product, line.quantity, *cost, Decimal{}});
}

std::optional<Decimal> marginOf(const Money& total, const Money& cost)
{
    if (total.amount.units() <= 0) {
        return std::nullopt;
    }
    const double share = (total.amount - cost.amount).toDouble() / total.amount.toDouble();
    if (std::abs(share) > kTenthsOfPercent) {
        return std::nullopt; // given away for next to nothing: no percentage says that
    }
    return Decimal::fromUnits(std::llround(share * kTenthsOfPercent) * Decimal::kUnit / 10);
}

std::optional<Record> find(RecordSource& source, const char* entity, const RecordId& id)
{
    return id.isNil() ? std::nullopt : source.find(entity, id);
}

} // namespace

ApprovalView approvalView(Replica& replica, const Record& quote, bool readsCost)
{
    ReplicaSource source(replica);
    const PriceList prices = readPriceList(source);
    const auto account = find(source, "account", quote.reference("account"));
    const std::string group = account ? account->text("customer_group") : std::string();
    const Date day = parseDate(quote.text("quote_date")).value_or(Date{});
    std::vector<Record> records = source.referring("quote_line", "quote", quote.id);
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
        return std::tie(a.value("position"), a.id) < std::tie(b.value("position"), b.id);
    });
    ApprovalView view;
    std::vector<OfferLine> lines;
    std::optional<Money> costs;
    bool areAllKnown = true;
    for (const Record& record : records) {
        const OfferLine line = offerLine(record);
        const auto product = find(source, "product", line.product);
        ApprovalLine told{record.text("description"), line, {}, {}, lineTotal(line), {}};
        if (told.item.empty() && product) {
            told.item = product->title();
        }
        const std::string currency = line.price ? line.price->currency : std::string();
        if (const auto found = prices.find({line.product, group, currency, line.quantity, day})) {
            told.list = found->price;
        }
        told.below = discountOf(line, prices, group, day);
        const auto cost = readsCost ? costOf(line, product) : std::nullopt;
        if (told.total && cost) {
            told.margin = marginOf(*told.total, *cost);
            costs = Money{costs ? costs->amount + cost->amount : cost->amount, cost->currency};
        }
        areAllKnown = areAllKnown && told.total && cost;
        lines.push_back(line);
        view.lines.push_back(std::move(told));
    }
    view.total = totalOf(lines);
    if (view.total && costs && areAllKnown) {
        view.margin = marginOf(*view.total, *costs);
    }
    if (source.failure()) {
        throwStoreFailure(*source.failure());
    }
    return view;
}

std::vector<Record> approvalsBefore(Replica& replica, const Record& approval)
{
    std::vector<Record> found;
    std::set<RecordId> seen;
    RecordId quote = approval.reference("quote");
    for (int i = 0; i < kVersionsMax && !quote.isNil() && seen.insert(quote).second; ++i) {
        for (Row& row : replica.related("quote_approval", "quote", quote, kApprovalsMax)) {
            if (row.record.id != approval.id && row.record.id < approval.id) {
                found.push_back(std::move(row.record));
            }
        }
        const auto version = replica.find("quote", quote);
        quote = version ? version->record.reference("replaces") : RecordId{};
    }
    std::sort(found.begin(), found.end(),
              [](const Record& a, const Record& b) { return b.id < a.id; });
    return found;
}

std::vector<Record> otherDealsOf(Replica& replica, const Record& quote, std::size_t most)
{
    const RecordId account = quote.reference("account");
    if (account.isNil()) {
        return {};
    }
    const auto rows = orThrow(replica.select({"opportunity",
                                              Filter::where("account", Compare::equal, account),
                                              {{"close_date", true}},
                                              {}},
                                             0, kOtherDealsMax));
    std::vector<Record> deals;
    for (const Row& row : rows) {
        if (row.record.id != quote.reference("opportunity")) {
            deals.push_back(row.record);
        }
    }
    std::stable_partition(deals.begin(), deals.end(),
                          [](const Record& deal) { return !isOver(deal); });
    if (deals.size() > most) {
        deals.erase(deals.begin() + static_cast<std::ptrdiff_t>(most), deals.end());
    }
    return deals;
}

} // namespace caravan
