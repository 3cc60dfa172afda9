// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// stock: what lies where, what lacks, and moving, counting, receiving it.
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/service/stock_work.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

constexpr std::int64_t kStocksMax = 100'000;

struct StockAsked {
    std::string stock;    ///< id
    std::string location; ///< id or name
    std::string quantity;
    std::string reason;
    bool asJson = false;
};

std::string text(Replica& replica, const Record& record, const char* field)
{
    return shown(replica, *record.entity->field(field), record.value(field));
}

Result<RecordId> locationFrom(Replica& replica, const std::string& name)
{
    const Field& field = *replica.catalogue().at("stock").field("location");
    const auto value = typedValue(replica, field, name);
    if (!value) {
        return value.error();
    }
    return std::get<RecordId>(*value);
}

int printStock(Profile& profile, const StockAsked& asked)
{
    Replica& replica = profile.replica();
    Filter where;
    if (!asked.location.empty()) {
        const auto location = locationFrom(replica, asked.location);
        if (!location) {
            return fail(location.error());
        }
        where = Filter::where("location", Compare::equal, Value(*location));
    }
    const auto rows =
        replica.select({"stock", where, {{"location", false}, {"name", false}}, {}}, 0, kStocksMax);
    if (!rows) {
        return fail(rows.error());
    }
    json::array all;
    std::vector<std::vector<std::string>> table;
    for (const Row& row : *rows) {
        all.push_back(toJson(replica, row));
        table.push_back({row.record.id.toString(), text(replica, row.record, "location"),
                         row.record.text("name"), text(replica, row.record, "quantity"),
                         text(replica, row.record, "minimum")});
    }
    if (asked.asJson) {
        print(all);
    } else {
        printTable({"id", "location", "part", "quantity", "minimum"}, table);
    }
    return rows->empty() ? kNothingFound : kDone;
}

int printReorder(Profile& profile, bool asJson)
{
    const auto list = reorderList(profile.replica());
    if (!list) {
        return fail(list.error());
    }
    json::array all;
    std::vector<std::vector<std::string>> table;
    for (const Reorder& one : *list) {
        all.push_back(json::object{{"stock", one.stock.id.toString()},
                                   {"location", one.location},
                                   {"part", one.stock.text("name")},
                                   {"missing", one.missing.toString()},
                                   {"elsewhere", one.elsewhere.toString()}});
        table.push_back({one.stock.id.toString(), one.location, one.stock.text("name"),
                         one.missing.toString(), one.elsewhere.toString()});
    }
    if (asJson) {
        print(all);
    } else {
        printTable({"stock", "location", "part", "missing", "elsewhere"}, table);
    }
    return list->empty() ? kNothingFound : kDone;
}

enum class Work { transfer, receive, count };

int workStock(Profile& profile, const StockAsked& asked, Work work)
{
    Replica& replica = profile.replica();
    const auto id = RecordId::parse(asked.stock);
    const auto quantity = Decimal::parse(asked.quantity);
    if (!id || !quantity) {
        return usage(!id ? "\"" + asked.stock + "\" is not the id of a stock"
                         : "\"" + asked.quantity + "\" is not a quantity");
    }
    const TimePoint now = profile.clock().now();
    Result<std::vector<Edit>> edits = std::vector<Edit>{};
    if (work == Work::transfer) {
        const auto location = locationFrom(replica, asked.location);
        if (!location) {
            return fail(location.error());
        }
        edits = transferStock(replica, *id, *location, *quantity, asked.reason, now);
    } else if (work == Work::receive) {
        edits = receiveStock(replica, *id, *quantity, asked.reason, now);
    } else {
        edits = countStock(replica, *id, *quantity, asked.reason, now);
    }
    if (!edits) {
        return fail(edits.error());
    }
    const auto saved = replica.save(*edits);
    return saved ? kDone : fail(saved.error());
}

} // namespace

void addStock(CLI::App& app, Run& run)
{
    auto asked = std::make_shared<StockAsked>();
    CLI::App* stock = app.add_subcommand("stock", "Parts by location; moving and counting them");
    stock->require_subcommand(1);
    const auto add = [&](const char* name, const char* about, auto act) {
        CLI::App* command = stock->add_subcommand(name, about);
        command->callback([asked, act, &run] {
            run = [asked, act](Profile& profile) { return act(profile, *asked); };
        });
        return command;
    };
    CLI::App* list = add("list", "Parts by location", printStock);
    list->add_option("--at", asked->location, "location, by id or name");
    list->add_flag("--json", asked->asJson, "one JSON document");
    add("reorder", "Parts below their minimum", [](Profile& profile, const StockAsked& one) {
        return printReorder(profile, one.asJson);
    })->add_flag("--json", asked->asJson, "one JSON document");
    for (const auto& [name, about, work] :
         {std::tuple("transfer", "Move parts to another location", Work::transfer),
          std::tuple("receive", "Receive parts", Work::receive),
          std::tuple("count", "Enter a count", Work::count)}) {
        const Work how = work;
        CLI::App* command = add(name, about, [how](Profile& profile, const StockAsked& one) {
            return workStock(profile, one, how);
        });
        command->add_option("stock", asked->stock, "id, as shown by list")->required();
        if (how == Work::transfer) {
            command->add_option("location", asked->location, "by id or name")->required();
        }
        command->add_option("quantity", asked->quantity)->required();
        command->add_option("--reason", asked->reason,
                            "required if more than in stock, or if the count differs");
    }
}

} // namespace caravan::tool
