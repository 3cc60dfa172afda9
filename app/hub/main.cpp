// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// caravan-hub: the central REST endpoint.
#include "app/hub/commands.h"
#include "core/schema/catalogue.h"
#include "sync/hub/http/log.h"
#include "sync/hub/http/openapi.h"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>

#include <sys/stat.h>

#include <iostream>
#include <string>

int main(int argc, char** argv)
{
    ::umask(077); // what we write is nobody else's to read
    using namespace caravan::hub;
    logTo(std::make_shared<spdlog::sinks::stderr_sink_mt>());

    CLI::App app("The hub of Caravan: what every laptop reconciles with.", "caravan-hub");
    app.set_version_flag("--version", CARAVAN_VERSION);
    app.require_subcommand(1);

    PlaceOptions place;
    std::string mail;
    CLI::App* init = app.add_subcommand("init", "Make a new hub with its first administrator");
    place.addTo(*init);
    init->add_option("--admin", mail, "Email address of the administrator")->required();
    bool isFromStdin = false; // the only way to give it: an argument would be seen by everybody
    init->add_flag("--password-stdin", isFromStdin, "Read the password from standard input")
        ->required();

    std::string listen = "127.0.0.1:8460";
    ServerOptions options;
    CLI::App* run = app.add_subcommand("serve", "Serve the hub until SIGTERM");
    place.addTo(*run);
    run->add_option("--listen", listen, "ADDRESS:PORT; port 0 is any free one")
        ->capture_default_str();
    run->add_option("--tls-cert", options.tlsCertificateFile, "Certificate chain, PEM");
    run->add_option("--tls-key", options.tlsKeyFile, "Private key, PEM");
    run->add_flag("--behind-proxy", options.isBehindProxy,
                  "A proxy in front does TLS and names the caller in X-Forwarded-For");

    std::string metricsToken;
    run->add_option("--metrics-token", metricsToken,
                    "Bearer token with which /metrics may be read; without it there is none")
        ->envname("CARAVAN_METRICS_TOKEN");

    CLI::App* migration = app.add_subcommand(
        "migrate", "Bring the database of an older caravan-hub to this one's layout");
    place.addTo(*migration);

    std::string folder;
    CLI::App* backup =
        app.add_subcommand("backup", "Copy the hub to a folder, also while it serves");
    place.addTo(*backup);
    backup->add_option("--to", folder, "Folder to make")->required();
    CLI::App* restoring = app.add_subcommand(
        "restore", "Fill an empty place from a backup; every laptop then compares what it has");
    place.addTo(*restoring);
    restoring->add_option("--from", folder, "Folder of the backup")->required();

    CLI::App* describing =
        app.add_subcommand("openapi", "Print the OpenAPI 3.1 document of what integrators use");

    try {
        app.parse(argc, argv);
        if (!place.isGiven() && !describing->parsed()) {
            throw CLI::RequiredError("--data or --database");
        }
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : kUsage;
    }
    if (describing->parsed()) {
        std::cout << openApi(*caravan::Catalogue::builtIn()) << '\n';
        return 0;
    }
    if (init->parsed()) {
        return initialise(place, mail);
    }
    if (migration->parsed()) {
        return migrate(place);
    }
    if (backup->parsed()) {
        return backUpTo(place, folder);
    }
    return restoring->parsed() ? restoreFrom(place, folder)
                               : serve(place, listen, options, metricsToken);
}
