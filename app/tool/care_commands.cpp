// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// When something is wrong: a damaged profile, records that the hub wants gone, a password.
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/base/strict_json.h"
#include "core/store/file_io.h"
#include "core/store/outbox.h"
#include "core/store/profile_folder.h"
#include "core/store/salvage.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

constexpr std::size_t kOutboxBytesMax = 1024UL * 1024 * 1024;

int salvageProfile(const std::string& from, const std::string& out)
{
    const Result<SalvageReport> report = salvage(from, out);
    if (!report) {
        return fail(report.error());
    }
    say("%lld changes that were not sent, %lld files%s in %s\n",
        static_cast<long long>(report->changes), static_cast<long long>(report->files),
        report->hasDrafts ? ", drafts" : "", out.c_str());
    if (report->isDamaged) {
        say("the profile is damaged; this is what could be read\n");
    }
    return kDone;
}

int beginAnew(const std::string& profile)
{
    const auto aside = beginProfileAnew(profile);
    if (!aside) {
        return fail(aside.error());
    }
    say("set aside in %s; nothing was removed. Sign in to copy everything again\n", aside->c_str());
    return kDone;
}

int takeIn(Profile& profile, const std::string& file)
{
    const Found<std::string> text = store::readWhole(file, kOutboxBytesMax);
    if (!text || !*text) {
        return fail(text ? Error{ErrorCode::notFound, "file", file} : text.error());
    }
    const Result<json::value> list = parseJson(**text);
    if (!list || !list->is_array()) {
        return fail({ErrorCode::invalid, "file", file + " is not a list of changes"});
    }
    std::vector<Change> changes;
    for (const json::value& one : list->get_array()) {
        const json::value* body =
            one.is_object() ? one.get_object().if_contains("change") : nullptr;
        const std::string place = "change " + std::to_string(changes.size() + 1);
        if (body == nullptr || !body->is_object()) {
            return fail({ErrorCode::invalid, place, "is not a change"});
        }
        Result<Change> change = changeFromJson(profile.replica().catalogue(), body->get_object());
        if (!change) {
            return fail(
                {change.error().code, place + ", " + change.error().key, change.error().detail});
        }
        changes.push_back(std::move(*change));
    }
    const Result<std::int64_t> taken = Outbox(profile.replica()).takeIn(std::move(changes));
    if (!taken) {
        return fail(taken.error());
    }
    say("%lld changes wait for the hub\n", static_cast<long long>(*taken));
    return kDone;
}

int removals(Profile& profile, bool accepts, bool asksAgain, bool asJson)
{
    if (accepts || asksAgain) {
        const auto outcome = profile.run(sync::Event(sync::RemovalsDecided{accepts}));
        if (!outcome) {
            return fail(outcome.error());
        }
    }
    const std::vector<RecordKey> held = Outbox(profile.replica()).heldRemovals();
    json::array list;
    for (const RecordKey& key : held) {
        const std::string& title = profile.replica().title(key.entity, key.id);
        list.push_back(
            json::object{{"entity", key.entity}, {"id", key.id.toString()}, {"title", title}});
        if (!asJson) {
            say("%s %s %s\n", key.entity.c_str(), key.id.toString().c_str(), title.c_str());
        }
    }
    if (asJson) {
        print(json::object{{"removals", std::move(list)}});
    }
    return held.empty() ? kDone : kConflictsLeft;
}

int changePassword(Profile& profile)
{
    std::string current;
    std::string fresh;
    std::getline(std::cin, current);
    std::getline(std::cin, fresh);
    const std::string body = json::serialize(json::object{{"current", current}, {"new", fresh}});
    return ask(profile, {"POST", "/v1/password", body}, nullptr);
}

int audit(Profile& profile, bool asJson)
{
    json::value answer;
    if (const int code = ask(profile, {"GET", "/v1/audit", {}}, &answer); code != kDone) {
        return code;
    }
    const json::value* rows =
        answer.is_object() ? answer.get_object().if_contains("audit") : nullptr;
    if (rows == nullptr || !rows->is_array()) {
        return fail({ErrorCode::storage, "audit", "the hub's answer cannot be read"});
    }
    if (asJson) {
        print(answer);
        return kDone;
    }
    const auto text = [](const json::object& row, const char* name) {
        const json::value* value = row.if_contains(name);
        return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
    };
    for (const json::value& one : rows->get_array()) {
        const json::object& row = one.as_object();
        const auto user = RecordId::parse(text(row, "user"));
        say("%s  %-14s %-24s %s\n", text(row, "at").c_str(), text(row, "what").c_str(),
            user ? profile.replica().title("user", *user).c_str() : "",
            text(row, "detail").c_str());
    }
    return kDone;
}

} // namespace

void addCare(CLI::App& app, Run& run, RunAlone& runAlone)
{
    const auto text = std::make_shared<std::string>();
    const auto other = std::make_shared<std::string>();
    const auto isJson = std::make_shared<bool>(false);
    const auto accepts = std::make_shared<bool>(false);
    const auto asksAgain = std::make_shared<bool>(false);

    CLI::App* salvaging =
        app.add_subcommand("salvage", "recovers everything unsent from a damaged profile");
    salvaging->add_option("from", *text, "folder of the damaged profile")->required();
    salvaging->add_option("out", *other, "new folder")->required();
    salvaging->callback([&runAlone, text, other] {
        runAlone = [text, other](const std::string&) { return salvageProfile(*text, *other); };
    });
    CLI::App* anew = app.add_subcommand(
        "begin-anew", "sets a damaged replica aside; the next sign-in copies everything again");
    anew->callback([&runAlone] { runAlone = beginAnew; });

    CLI::App* taking = app.add_subcommand("take-in", "puts what salvage recovered into the outbox");
    taking->add_option("file", *text, "unsent.json")->required();
    taking->callback([&run, text] { run = [text](Profile& p) { return takeIn(p, *text); }; });

    CLI::App* removing = app.add_subcommand(
        "removals", "records that the hub wants removed, held back until you agree");
    removing->add_flag("--accept", *accepts, "remove them");
    removing->add_flag("--ask-again", *asksAgain, "ask the hub again for each of them");
    removing->add_flag("--json", *isJson);
    removing->callback([&run, accepts, asksAgain, isJson] {
        run = [=](Profile& p) { return removals(p, *accepts, *asksAgain, *isJson); };
    });

    app.add_subcommand("passwd", "changes your password; two lines on standard input: old, new")
        ->callback([&run] { run = changePassword; });
    CLI::App* auditing =
        app.add_subcommand("audit", "the hub's log for administrators, newest first");
    auditing->add_flag("--json", *isJson);
    auditing->callback([&run, isJson] { run = [=](Profile& p) { return audit(p, *isJson); }; });
}

} // namespace caravan::tool
