// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/stock_work.h"

#include "core/base/text.h"
#include "core/store/replica.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace caravan {
namespace {

constexpr std::int64_t kStockRowsMax = 200'000;
constexpr std::int64_t kToolsMax = 10'000;

Decimal number(const Record& record, const char* field)
{
    const Decimal* value = std::get_if<Decimal>(&record.value(field));
    return value != nullptr ? *value : Decimal();
}

Result<Record> find(Replica& replica, const char* entity, const RecordId& id)
{
    const auto row = replica.find(entity, id);
    return row ? Result<Record>(row->record) : Error{ErrorCode::notFound, entity, id.toString()};
}

Edit counted(const Record& stock, Decimal quantity)
{
    return Edit::update(stock, {{"quantity", quantity}});
}

Edit moved(Replica& replica, const RecordId& stock, const char* kind, Decimal change,
           const std::string& reason, TimePoint now)
{
    Edit edit = Edit::create("stock_move", replica.newId(),
                             {{"stock", stock},
                              {"kind", std::string(kind)},
                              {"change", change},
                              {"moved_at", formatDateTime(now)}});
    if (!trimmed(reason).empty()) {
        edit.set["reason"] = std::string(trimmed(reason));
    }
    return edit;
}

bool isSamePart(const Record& a, const Record& b)
{
    const RecordId product = a.reference("product");
    return product.isNil() ? b.reference("product").isNil() && a.text("name") == b.text("name")
                           : product == b.reference("product");
}

} // namespace

Result<std::vector<Edit>> transferStock(Replica& replica, const RecordId& stock,
                                        const RecordId& location, Decimal quantity,
                                        const std::string& reason, TimePoint now)
{
    const Result<Record> from = find(replica, "stock", stock);
    if (!from) {
        return from.error();
    }
    if (quantity <= Decimal()) {
        return Error{ErrorCode::invalid, "quantity", "must be above zero"};
    }
    if (location.isNil()) {
        return Error{ErrorCode::required, "location", "is required"};
    }
    if (location == from->reference("location")) {
        return Error{ErrorCode::invalid, "location", "it lies there already"};
    }
    const Decimal left = number(*from, "quantity") - quantity;
    if (left < Decimal() && trimmed(reason).empty()) {
        return Error{ErrorCode::required, "reason",
                     "only " + number(*from, "quantity").toString() + " there"};
    }
    std::vector<Edit> edits{counted(*from, left),
                            moved(replica, stock, "transfer", Decimal() - quantity, reason, now)};
    const std::vector<Row> there = replica.related("stock", "location", location, kStockRowsMax);
    const auto same = std::find_if(there.begin(), there.end(),
                                   [&](const Row& row) { return isSamePart(*from, row.record); });
    if (same != there.end()) {
        edits.push_back(counted(same->record, number(same->record, "quantity") + quantity));
        edits.push_back(moved(replica, same->record.id, "transfer", quantity, reason, now));
        return edits;
    }
    Edit begun = Edit::create("stock", replica.newId(),
                              {{"name", from->text("name")},
                               {"product", from->value("product")},
                               {"location", location},
                               {"quantity", quantity}});
    edits.push_back(begun);
    edits.push_back(moved(replica, begun.id, "transfer", quantity, reason, now));
    return edits;
}

Result<std::vector<Edit>> receiveStock(Replica& replica, const RecordId& stock, Decimal quantity,
                                       const std::string& reason, TimePoint now)
{
    const Result<Record> known = find(replica, "stock", stock);
    if (!known) {
        return known.error();
    }
    if (quantity <= Decimal()) {
        return Error{ErrorCode::invalid, "quantity", "must be above zero"};
    }
    return std::vector<Edit>{counted(*known, number(*known, "quantity") + quantity),
                             moved(replica, stock, "receipt", quantity, reason, now)};
}

Result<std::vector<Edit>> countStock(Replica& replica, const RecordId& stock, Decimal quantity,
                                     const std::string& reason, TimePoint now)
{
    const Result<Record> known = find(replica, "stock", stock);
    if (!known) {
        return known.error();
    }
    if (quantity < Decimal()) {
        return Error{ErrorCode::invalid, "quantity", "must not be below zero"};
    }
    const Decimal difference = quantity - number(*known, "quantity");
    if (difference == Decimal()) {
        return std::vector<Edit>{moved(replica, stock, "count", difference, reason, now)};
    }
    if (trimmed(reason).empty()) {
        return Error{ErrorCode::required, "reason",
                     "the count differs by " + difference.toString()};
    }
    return std::vector<Edit>{counted(*known, quantity),
                             moved(replica, stock, "count", difference, reason, now)};
}

Result<std::vector<Reorder>> reorderList(Replica& replica)
{
    const auto stocks = replica.select({"stock", {}, {}, {}}, 0, kStockRowsMax);
    if (!stocks) {
        return stocks.error();
    }
    std::map<RecordId, Decimal> spare; ///< product → above the minimum of warehouses
    std::map<RecordId, std::optional<Record>> locations;
    const auto locationOf = [&](const Record& stock) -> const std::optional<Record>& {
        const auto [place, isNew] = locations.try_emplace(stock.reference("location"));
        if (isNew) {
            if (const auto row = replica.find("stock_location", place->first)) {
                place->second = row->record;
            }
        }
        return place->second;
    };
    std::vector<Reorder> list;
    for (const Row& row : *stocks) {
        const Record& stock = row.record;
        const std::optional<Record>& location = locationOf(stock);
        const Decimal above = number(stock, "quantity") - number(stock, "minimum");
        if (above < Decimal()) {
            list.push_back({stock, location ? location->text("name") : std::string(),
                            Decimal() - above, Decimal()});
        } else if (location && location->text("kind") == "warehouse") {
            Decimal& there = spare[stock.reference("product")];
            there = there + above;
        }
    }
    for (Reorder& one : list) {
        const auto found = spare.find(one.stock.reference("product"));
        if (found != spare.end() && !found->first.isNil()) {
            one.elsewhere = found->second;
        }
    }
    std::sort(list.begin(), list.end(), [](const Reorder& a, const Reorder& b) {
        return std::tie(a.location, a.stock.text("name")) <
               std::tie(b.location, b.stock.text("name"));
    });
    return list;
}

Result<std::vector<Record>> toolsDue(Replica& replica, Date today, int days)
{
    const auto rows = replica.select({"tool",
                                      Filter::where("calibrated_until", Compare::lessOrEqual,
                                                    Value(formatDate(addDays(today, days)))),
                                      {{"calibrated_until"}},
                                      {}},
                                     0, kToolsMax);
    if (!rows) {
        return rows.error();
    }
    std::vector<Record> tools;
    for (const Row& row : *rows) {
        tools.push_back(row.record);
    }
    return tools;
}

} // namespace caravan
