// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// caravanctl: the same core without a window, for administrators and scripts.
#include "app/tool/commands.h"
#include "app/tool/output.h"
#include "core/base/local_time.h"
#include "core/store/failure.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <sys/stat.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <optional>

namespace {

using namespace caravan;
using namespace caravan::tool;

std::filesystem::path defaultProfile()
{
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path base =
        data != nullptr && *data != '\0'
            ? std::filesystem::path(data)
            : std::filesystem::path(home != nullptr ? home : ".") / ".local" / "share";
    return base / "caravan" / "default";
}

std::string passwordFromInput()
{
    std::string line;
    std::getline(std::cin, line);
    return line;
}

/// All command-line state, so that the callbacks below can refer to it.
struct Arguments {
    std::string profile = defaultProfile().string();
    bool repairs = false;
    bool json = false;
    std::string hub, user, entity, id, text, choice, op, format = "csv", name, office, device;
    std::string reason, asOf;
    bool retriesAll = false;
    bool discardsAll = false;
    bool isDryRun = false;
    bool wipes = false;
    bool passwordStdin = false;
    bool exact = false;
    std::size_t searchLimit = 20;
    std::size_t demoSize = 0;
    std::uint64_t demoSeed = 1;
    std::optional<std::int64_t> budget;
    std::vector<std::string> values;
    ListOptions list;
    ImportCommand import;
    UserCommand person;
};

void addReading(CLI::App& app, Arguments& a, Run& run)
{
    const auto jsonFlag = [&a](CLI::App* command) {
        command->add_flag("--json", a.json, "one JSON document on standard output");
        return command;
    };
    const auto listing = [&a](CLI::App* command) {
        command->add_option("entity", a.list.entity, "account, contact, opportunity …")->required();
        command->add_option("--where", a.list.where,
                            "FIELD=VALUE, !=, <, <=, >, >=, FIELD~TEXT; may be given again");
        command->add_option("--sort", a.list.sort, "FIELD, or -FIELD for descending");
        command->add_option("--text", a.list.text, "words to search for");
    };
    CLI::App* list = jsonFlag(app.add_subcommand("list", "lists records"));
    listing(list);
    list->add_option("--limit", a.list.limit, "maximum number of records; 0 = all")
        ->capture_default_str();
    list->callback([&] { run = [&](Profile& p) { return tool::list(p, a.list, a.json); }; });

    CLI::App* show = jsonFlag(app.add_subcommand("show", "shows one record with its history"));
    show->add_option("entity", a.entity)->required();
    show->add_option("id", a.id)->required();
    show->callback(
        [&] { run = [&](Profile& p) { return tool::show(p, a.entity, a.id, a.json); }; });

    CLI::App* find = jsonFlag(app.add_subcommand(
        "search", "finds by words, parts of Chinese names, pinyin, initials, phone digits"));
    find->add_option("text", a.text)->required();
    find->add_option("--limit", a.searchLimit)->capture_default_str();
    find->callback(
        [&] { run = [&](Profile& p) { return tool::search(p, a.text, a.searchLimit, a.json); }; });

    jsonFlag(app.add_subcommand("conflicts", "open conflicts: the value in use and the other one"))
        ->callback([&] { run = [&](Profile& p) { return tool::conflicts(p, a.json); }; });
    CLI::App* attention = jsonFlag(
        app.add_subcommand("attention", "changes that the hub refused or could not accept"));
    CLI::Option* retries =
        attention->add_flag("--retry-all", a.retriesAll, "send all of them again");
    attention->add_flag("--discard-all", a.discardsAll, "discard all of them")->excludes(retries);
    attention->add_option("--reason", a.reason, "only those with this problem, e.g. too-large");
    attention->callback([&] {
        run = [&](Profile& p) {
            return a.retriesAll    ? tool::resendAll(p, a.reason)
                   : a.discardsAll ? tool::discardAll(p, a.reason)
                                   : tool::attention(p, a.json);
        };
    });

    CLI::App* out = app.add_subcommand("export", "writes records to standard output");
    listing(out);
    out->add_option("--format", a.format)
        ->check(CLI::IsMember({"csv", "json", "ics", "vcf", "vcf4"}))
        ->capture_default_str();
    out->add_flag("--exact", a.exact, "CSV for re-import: no guard against spreadsheet formulas");
    out->callback([&] {
        run = [&](Profile& p) { return tool::exportRecords(p, a.list, a.format, a.exact); };
    });
}

void addWriting(CLI::App& app, Arguments& a, Run& run)
{
    CLI::App* create = app.add_subcommand("create", "creates a record and prints its id");
    create->add_option("entity", a.entity)->required();
    create->add_option("values", a.values, "FIELD=VALUE …")->required();
    create->add_flag("--json", a.json);
    create->callback(
        [&] { run = [&](Profile& p) { return tool::create(p, a.entity, a.values, a.json); }; });

    CLI::App* set = app.add_subcommand(
        "set", "changes fields of a record; FIELD= clears one, of a file the value is its path");
    set->add_option("entity", a.entity)->required();
    set->add_option("id", a.id)->required();
    set->add_option("values", a.values, "FIELD=VALUE …")->required();
    set->callback(
        [&] { run = [&](Profile& p) { return tool::set(p, a.entity, a.id, a.values); }; });

    CLI::App* attach = app.add_subcommand("attach", "attaches files to a record");
    attach->add_option("entity", a.entity)->required();
    attach->add_option("id", a.id)->required();
    attach->add_option("files", a.values, "FILE …")->required();
    attach->callback(
        [&] { run = [&](Profile& p) { return tool::attach(p, a.entity, a.id, a.values); }; });

    CLI::App* file = app.add_subcommand("file", "saves an attached file to PATH");
    const auto place = std::make_shared<tool::FilePlace>();
    file->add_option("id", place->id, "id of the attachment")->required();
    file->add_option("path", a.text, "PATH")->required();
    file->add_option("--entity", place->entity, "of another record that holds a file");
    file->add_option("--field", place->field, "the field that holds it");
    file->callback(
        [&, place] { run = [&, place](Profile& p) { return tool::saveFile(p, *place, a.text); }; });

    CLI::App* blobs = app.add_subcommand("blobs", "files added here, and how many the hub has");
    blobs->add_option("--budget", a.budget, "MiB that files may use on this laptop");
    blobs->add_flag("--json", a.json);
    blobs->callback([&] { run = [&](Profile& p) { return tool::blobs(p, a.budget, a.json); }; });

    CLI::App* remove = app.add_subcommand("delete", "deletes a record");
    remove->add_option("entity", a.entity)->required();
    remove->add_option("id", a.id)->required();
    remove->callback([&] { run = [&](Profile& p) { return tool::remove(p, a.entity, a.id); }; });

    CLI::App* restore = app.add_subcommand("restore", "restores a deleted record");
    restore->add_option("entity", a.entity)->required();
    restore->add_option("id", a.id)->required();
    restore->callback([&] { run = [&](Profile& p) { return tool::restore(p, a.entity, a.id); }; });

    CLI::App* settle = app.add_subcommand("settle", "resolves a conflict");
    settle->add_option("id", a.id, "id of the conflict")->required();
    settle->add_option("choice", a.choice, "keep the value in use, or take the other one")
        ->required()
        ->check(CLI::IsMember({"keep", "other"}));
    settle->callback([&] { run = [&](Profile& p) { return tool::settle(p, a.id, a.choice); }; });

    CLI::App* resend = app.add_subcommand("resend", "sends a refused change again");
    resend->add_option("op", a.op)->required();
    resend->callback([&] { run = [&](Profile& p) { return tool::resend(p, a.op); }; });

    CLI::App* discard = app.add_subcommand("discard", "discards a refused change");
    discard->add_option("op", a.op)->required();
    discard->callback([&] { run = [&](Profile& p) { return tool::discard(p, a.op); }; });

    CLI::App* import =
        app.add_subcommand("import", "reads a CSV file, or a vCard file of contacts or leads");
    import->add_option("file", a.import.file, "- for standard input")->required();
    import->add_option("--entity", a.import.entity)->required();
    import->add_option("--map", a.import.map, "mapping file; see resources/mappings");
    import->add_option("--encoding", a.import.encoding,
                       "of the file, such as GB18030 or windows-1251; default: detected");
    import->add_flag("--dry-run", a.import.isDryRun, "only report what would happen");
    import->add_flag("--skip-bad", a.import.skipsBadRows, "import the good rows of a bad file");
    import->add_flag("--json", a.json);
    import->callback(
        [&] { run = [&](Profile& p) { return tool::importFile(p, a.import, a.json);
};
} // namespace
);

CLI::App* imports =
    app.add_subcommand("imports", "files imported on this laptop")->require_subcommand(1);
CLI::App* listed = imports->add_subcommand("list", "lists them, newest first");
listed->add_flag("--json", a.json);
listed->callback([&] { run = [&](Profile& p) { return tool::listImports(p, a.json); }; });
CLI::App* undone =
    imports->add_subcommand("undo", "undoes one; records changed since then stay, exit code 4");
undone->add_option("import", a.id, "id, or \"last\"")->required();
undone->add_flag("--dry-run", a.isDryRun, "only report what would happen");
undone->add_flag("--json", a.json);
undone->callback([&] {
    run = [&](Profile& p) { return tool::undoImport(p, a.id, a.isDryRun, a.json); };
});

CLI::App* demo = app.add_subcommand("demo", "creates the demo company in this replica");
demo->add_option("--size", a.demoSize, "records in all; the same company with more customers")
    ->check(CLI::Range(0, 1'000'000));
demo->add_option("--seed", a.demoSeed, "another number makes other customers");
demo->callback([&] { run = [&](Profile& p) { return tool::demo(p, a.demoSize, a.demoSeed); }; });
}

void addSync(CLI::App& app, Arguments& a, Run& run)
{
    CLI::App* login = app.add_subcommand("login", "signs this profile in to a hub");
    login->add_option("--hub", a.hub, "https://…; http only for this machine")->required();
    login->add_option("--user", a.user, "email address")->required();
    login->add_flag("--password-stdin", a.passwordStdin, "read the password from standard input")
        ->required();
    login->callback([&] {
        run = [&](Profile& p) { return tool::login(p, a.hub, a.user, passwordFromInput()); };
    });
    app.add_subcommand("logout", "signs out; everything stays on this laptop")->callback([&] {
        run = [](Profile& p) { return tool::logout(p); };
    });
    CLI::App* sync =
        app.add_subcommand("sync", "sends and receives until laptop and hub are equal");
    sync->add_flag("--json", a.json);
    sync->callback([&] { run = [&](Profile& p) { return tool::synchronise(p, a.json); }; });
    CLI::App* verify =
        app.add_subcommand("verify", "compares this replica with the hub, record by record");
    verify->add_flag("--repair", a.repairs, "adopt the hub's records where they differ");
    verify->add_flag("--json", a.json);
    verify->callback([&] { run = [&](Profile& p) { return tool::verify(p, a.repairs, a.json); }; });
    CLI::App* status = app.add_subcommand("status", "what is waiting and what needs attention");
    status->add_flag("--json", a.json);
    status->callback([&] { run = [&](Profile& p) { return tool::status(p, a.json); }; });
}

void addAdministration(CLI::App& app, Arguments& a, Run& run)
{
    const auto listOf = [&](CLI::App* parent, const char* entity) {
        CLI::App* list = parent->add_subcommand("list", "lists them");
        list->add_flag("--json", a.json);
        list->callback([&a, &run, entity] {
            a.list.entity = entity;
            a.list.limit = 0;
            run = [&a](Profile& p) { return tool::list(p, a.list, a.json); };
        });
    };
    const auto person = [&](CLI::App* command, bool isNew) {
        CLI::Option* mail = command->add_option("--mail", a.person.mail);
        CLI::Option* name = command->add_option("--name", a.person.name);
        CLI::Option* role =
            command->add_option("--role", a.person.role)
                ->check(CLI::IsMember({"rep", "engineer", "manager", "administrator", "readonly"}));
        command->add_option("--team", a.person.team, "name or id");
        command->add_flag("--password-stdin", a.passwordStdin);
        if (isNew) {
            mail->required();
            name->required();
            role->required();
        }
    };
    CLI::App* users = app.add_subcommand("users", "people who may sign in")->require_subcommand(1);
    listOf(users, "user");
    CLI::App* addUser = users->add_subcommand("add", "adds a user");
    person(addUser, true);
    addUser->add_flag("--json", a.json);
    addUser->callback([&] {
        run = [&](Profile& p) {
            if (a.passwordStdin) {
                a.person.password = passwordFromInput();
            }
            return tool::addUser(p, a.person, a.json);
        };
    });
    CLI::App* setUser = users->add_subcommand("set", "changes a user");
    setUser->add_option("user", a.person.id, "id or email address")->required();
    person(setUser, false);
    setUser->add_option("--active", a.person.active)->check(CLI::IsMember({"yes", "no"}));
    setUser->callback([&] {
        run = [&](Profile& p) {
            if (a.passwordStdin) {
                a.person.password = passwordFromInput();
            }
            return tool::setUser(p, a.person);
        };
    });
    CLI::App* devices =
        app.add_subcommand("devices", "laptops that signed in")->require_subcommand(1);
    CLI::App* listDevices = devices->add_subcommand("list", "lists them, newest first");
    listDevices->add_flag("--json", a.json);
    listDevices->callback([&] { run = [&](Profile& p) { return tool::listDevices(p, a.json); }; });
    CLI::App* revoke = devices->add_subcommand("revoke", "ends a laptop's sign-in");
    revoke->add_option("device", a.device, "id")->required();
    revoke->add_flag("--wipe", a.wipes, "and erases its copy as soon as it contacts the hub");
    revoke->callback(
        [&] { run = [&](Profile& p) { return tool::revokeDevice(p, a.device, a.wipes); }; });
    CLI::App* teams = app.add_subcommand("teams", "teams of users")->require_subcommand(1);
    listOf(teams, "team");
    CLI::App* addTeam = teams->add_subcommand("add", "adds a team");
    addTeam->add_option("--name", a.name)->required();
    addTeam->add_option("--office", a.office);
    addTeam->add_flag("--json", a.json);
    addTeam->callback(
        [&] { run = [&](Profile& p) { return tool::addTeam(p, a.name, a.office, a.json); }; });
}

/// The end of a day, or the time.
std::optional<TimePoint> momentAsked(const std::string& text)
{
    if (const auto day = parseDate(text)) {
        return momentOf(Date(std::chrono::sys_days(*day) + std::chrono::days(1)), 0) -
               std::chrono::milliseconds(1);
    }
    return parseDateTime(text);
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(077); // what we write is nobody else's to read
    QCoreApplication application(argc, argv);
    Arguments arguments;
    Run run;
    RunAlone runAlone;
    CLI::App app{"Caravan without a window. Exit codes: 0 done, 1 failed, 2 usage, 3 nothing "
                 "found, 4 conflicts or refused changes left, 5 offline, 6 sign-in needed, "
                 "7 replica damaged."};
    app.name("caravanctl");
    app.set_version_flag("--version", "caravanctl " CARAVAN_VERSION);
    app.add_option("--profile", arguments.profile, "folder of the replica")->capture_default_str();
    app.add_option(
        "--as-of", arguments.asOf,
        "read as it was at the end of a day (2026-11-27) or at a time (RFC 3339), as far "
        "as changes went through this laptop");
    app.require_subcommand(1);
    app.fallthrough();
    addReading(app, arguments, run);
    addReports(app, run);
    addConversions(app, run);
    addSelling(app, run);
    addOffers(app, run);
    addService(app, run);
    addPaper(app, run);
    addStock(app, run);
    addDispatch(app, run);
    addCare(app, run, runAlone);
    addSchema(app, run, runAlone);
    addWriting(app, arguments, run);
    addSync(app, arguments, run);
    addAdministration(app, arguments, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? kDone : kUsage;
    }
    if (runAlone) {
        return ended(runAlone(arguments.profile));
    }
    const auto profile = Profile::open(arguments.profile);
    if (!profile) {
        const int code = fail(profile.error());
        if (profile.error().code == ErrorCode::damaged) {
            complain("caravanctl: \"caravanctl salvage\" recovers what was not sent yet\n");
        }
        return code;
    }
    if (!arguments.asOf.empty()) {
        const std::optional<TimePoint> moment = momentAsked(arguments.asOf);
        if (!moment) {
            return usage("\"" + arguments.asOf + "\" is neither a day nor a time");
        }
        if (const Done moved = (*profile)->lookBack(*moment); !moved) {
            return fail(moved.error());
        }
    }
    try {
        return ended(run(**profile));
    } catch (const std::exception&) {
        return fail(currentStoreFailure());
    }
}
