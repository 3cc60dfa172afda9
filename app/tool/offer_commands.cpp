// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/selling/offers.h"
#include "core/store/replica_source.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct Asked {
    std::string id;
    std::string language = "en";
    std::string note;
    std::string account;
    std::string quantity = "1";
    std::string currency;
    bool isVersion = false;
    bool rejects = false;
};

Date today(Profile& profile)
{
    return profile.today();
}

Result<Record> recordOf(Profile& profile, const std::string& entity, const std::string& id)
{
    const auto known = RecordId::parse(id);
    const auto row = known ? profile.replica().find(entity, *known) : std::nullopt;
    return row ? Result<Record>(row->record) : Error{ErrorCode::notFound, entity, id};
}

/// Saves what a verb made and prints the record it is about: the first it made, else @p about.
int save(Profile& profile, const Result<std::vector<Edit>>& edits, const RecordKey& about)
{
    if (!edits) {
        return fail(edits.error());
    }
    if (const auto saved = profile.replica().save(*edits); !saved) {
        return fail(saved.error());
    }
    const Edit& first = edits->front();
    const RecordKey key =
        first.kind == ChangeKind::create ? RecordKey{first.entity, first.id} : about;
    const Record record = profile.replica().find(key.entity, key.id)->record;
    json::object answer{{"entity", key.entity}, {"id", key.id.toString()}};
    for (const char* field : {"number", "status", "state"}) {
        if (record.entity->field(field) != nullptr && !record.text(field).empty()) {
            answer[field] = record.text(field);
        }
    }
    print(answer);
    return kDone;
}

int quote(Profile& profile, const Asked& asked)
{
    const auto from = recordOf(profile, asked.isVersion ? "quote" : "opportunity", asked.id);
    if (!from) {
        return fail(from.error());
    }
    return save(profile,
                asked.isVersion
                    ? newVersion(profile.replica(), *from, today(profile))
                    : quoteFromDeal(profile.replica(), *from, asked.language, today(profile)),
                from->key());
}

int order(Profile& profile, const Asked& asked)
{
    const auto from = recordOf(profile, "quote", asked.id);
    return from ? save(profile, orderFromQuote(profile.replica(), *from, today(profile)),
                       from->key())
                : fail(from.error());
}

int ask(Profile& profile, const Asked& asked)
{
    const auto from = recordOf(profile, "quote", asked.id);
    return from ? save(profile, askApproval(profile.replica(), *from, asked.note), from->key())
                : fail(from.error());
}

int approve(Profile& profile, const Asked& asked)
{
    const auto about = recordOf(profile, "quote_approval", asked.id);
    return about ? save(profile,
                        decide(profile.replica(), *about, !asked.rejects, asked.note,
                               profile.clock().now()),
                        about->key())
                 : fail(about.error());
}

int price(Profile& profile, const Asked& asked)
{
    const auto product = recordOf(profile, "product", asked.id);
    const auto quantity = Decimal::parse(asked.quantity);
    if (!product) {
        return fail(product.error());
    }
    if (!quantity) {
        return usage("--quantity takes a number");
    }
    PriceQuestion question;
    question.product = product->id;
    question.quantity = *quantity;
    question.currency = asked.currency;
    question.day = today(profile);
    if (!asked.account.empty()) {
        const auto account = recordOf(profile, "account", asked.account);
        if (!account) {
            return fail(account.error());
        }
        question.customerGroup = account->text("customer_group");
    }
    ReplicaSource source(profile.replica());
    const auto found = readPriceList(source).find(question);
    if (!found) {
        return kNothingFound;
    }
    print(json::object{{"amount", found->price.amount.toString(2)},
                       {"currency", found->price.currency},
                       {"price_book", found->book.isNil()
                                          ? json::value(nullptr)
                                          : json::value(json::string(found->book.toString()))}});
    return kDone;
}

} // namespace

void addOffers(CLI::App& app, Run& run)
{
    const auto asked = std::make_shared<Asked>();
    const auto add = [&](const char* name, const char* help, const char* id,
                         int (*verb)(Profile&, const Asked&)) {
        CLI::App* command = app.add_subcommand(name, help);
        command->add_option(id, asked->id)->required();
        command->callback(
            [asked, verb, &run] { run = [asked, verb](Profile& p) { return verb(p, *asked); }; });
        return command;
    };
    CLI::App* made =
        add("quote", "creates a quote from a deal's lines; prints its id and number", "id", quote);
    made->add_flag("--version", asked->isVersion, "ID is a quote: creates its next version");
    made->add_option("--language", asked->language, "language of the document: en, zh_CN or zh_TW")
        ->check(CLI::IsMember({"en", "zh_CN", "zh_TW"}));
    add("order", "creates the order of a quote and wins its deal", "quote", order);
    add("ask-approval", "asks the manager to approve the discount of a quote", "quote", ask)
        ->add_option("--why", asked->note);
    CLI::App* decided =
        add("approve", "approves or rejects a requested discount", "approval", approve);
    decided->add_flag("--reject", asked->rejects);
    decided->add_option("--answer", asked->note);
    CLI::App* priced = add("price", "the price of a product for a customer", "product", price);
    priced->add_option("--account", asked->account);
    priced->add_option("--quantity", asked->quantity);
    priced->add_option("--currency", asked->currency);
}

} // namespace caravan::tool
