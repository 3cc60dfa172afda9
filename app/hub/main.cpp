// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// caravan-hub: the central REST endpoint.
#include "core/base/time.h"
#include "core/schema/catalogue.h"
#include "sync/hub/http/server.h"
#include "sync/hub/service/blob_handlers.h"
#include "sync/hub/service/users_handler.h"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <string>

namespace {

using namespace caravan;
using namespace caravan::hub;

constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr timespec kDay{24 * 3600, 0};

int failWith(int code, const std::string& text)
{
    std::cerr << "caravan-hub: " << text << '\n';
    return code;
}

std::string databaseIn(const std::string& folder)
{
    return (std::filesystem::path(folder) / "hub.sqlite").string();
}

int initialise(const std::string& folder, const std::string& mail)
{
    std::string password;
    std::getline(std::cin, password);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    if (failed) {
        return failWith(kFailed, "cannot use " + folder + ": " + failed.message());
    }
    const SystemClock clock;
    const Result<std::unique_ptr<Hub>> hub =
        Hub::open(databaseIn(folder), Catalogue::builtIn(), clock);
    if (!hub) {
        return failWith(kFailed, describe(hub.error()));
    }
    const Answer<RecordId> made = createAdministrator(**hub, mail, password);
    if (!made) {
        return failWith(kFailed, made.failure().field + (made.failure().field.empty() ? "" : ": ") +
                                     made.failure().detail);
    }
    std::cout << "created " << databaseIn(folder) << '\n';
    return 0;
}

/// "127.0.0.1:8460" or "[::1]:8460".
bool readListen(const std::string& text, ServerOptions& options)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon + 1 >= text.size() || text.size() - colon > 6 ||
        text.find_first_not_of("0123456789", colon + 1) != std::string::npos) {
        return false;
    }
    const int port = std::stoi(text.substr(colon + 1));
    options.port = static_cast<std::uint16_t>(port);
    options.address = text.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']')) {
        options.address = options.address.substr(1, options.address.size() - 2);
    }
    return port <= 65535 && !options.address.empty();
}

bool isLoopback(const std::string& address)
{
    return address.starts_with("127.") || address == "::1";
}

/// Held while this process serves the folder: two would not hear of each other's commits. Goes
/// with the process, however that ends.
bool lockFolder(const std::string& folder)
{
    const std::string file = (std::filesystem::path(folder) / "hub.lock").string();
    const int handle = open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    return handle >= 0 && flock(handle, LOCK_EX | LOCK_NB) == 0;
}

/// Two thousand connections need as many handles; most systems give a thousand unless asked.
void allowManyHandles()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

int serve(const std::string& folder, const std::string& listen, ServerOptions options,
          HubOptions hubOptions)
{
    if (!readListen(listen, options)) {
        return failWith(kUsage, "--listen needs ADDRESS:PORT with a numeric address");
    }
    if (options.tlsCertificateFile.empty() != options.tlsKeyFile.empty()) {
        return failWith(kUsage, "--tls-cert and --tls-key belong together");
    }
    if (!isLoopback(options.address) && options.tlsCertificateFile.empty() &&
        !options.isBehindProxy) {
        return failWith(kUsage, "beyond this machine only with --tls-cert and --tls-key, or with "
                                "--behind-proxy when a proxy in front does TLS");
    }
    if (!std::filesystem::exists(databaseIn(folder))) {
        return failWith(kFailed, "there is no hub in " + folder + "; run caravan-hub init first");
    }
    if (!lockFolder(folder)) {
        return failWith(kFailed, "another caravan-hub serves " + folder);
    }
    // All threads inherit the mask, so the signal waits for sigtimedwait() below.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    allowManyHandles();

    const SystemClock clock;
    const Result<std::unique_ptr<Hub>> hub =
        Hub::open(databaseIn(folder), Catalogue::builtIn(), clock, std::move(hubOptions));
    if (!hub) {
        return failWith(kFailed, describe(hub.error()));
    }
    const Result<std::unique_ptr<Server>> server = Server::start(**hub, options);
    if (!server) {
        return failWith(kFailed, describe(server.error()));
    }
    std::cout << "listening on " << (*server)->url() << std::endl;
    do {
        if (const Done cleaned = cleanBlobs(**hub); !cleaned) {
            spdlog::warn("unused files stay for now: {}", describe(cleaned.error()));
        }
    } while (sigtimedwait(&ends, nullptr, &kDay) < 0);
    spdlog::info("ending");
    (*server)->stop();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    spdlog::set_default_logger(spdlog::stderr_logger_mt("hub"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");

    CLI::App app("The hub of Caravan: what every laptop reconciles with.", "caravan-hub");
    app.set_version_flag("--version", CARAVAN_VERSION);
    app.require_subcommand(1);

    std::string folder;
    std::string mail;
    CLI::App* init = app.add_subcommand("init", "Make a new hub with its first administrator");
    init->add_option("--data", folder, "Folder for the database")->required();
    init->add_option("--admin", mail, "Mail address of the administrator")->required();
    bool isFromStdin = false; // the only way to give it: an argument would be seen by everybody
    init->add_flag("--password-stdin", isFromStdin, "Read the password from standard input")
        ->required();

    std::string listen = "127.0.0.1:8460";
    ServerOptions options;
    CLI::App* run = app.add_subcommand("serve", "Serve the hub until SIGTERM");
    run->add_option("--data", folder, "Folder of the database")->required();
    run->add_option("--listen", listen, "ADDRESS:PORT; port 0 is any free one")
        ->capture_default_str();
    run->add_option("--tls-cert", options.tlsCertificateFile, "Certificate chain, PEM");
    run->add_option("--tls-key", options.tlsKeyFile, "Private key, PEM");
    run->add_flag("--behind-proxy", options.isBehindProxy,
                  "A proxy in front does TLS and names the caller in X-Forwarded-For");
    HubOptions hubOptions;
    run->add_option("--blobs", hubOptions.blobFolder,
                    "Folder for attached files; otherwise \"blobs\" beside the database");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : kUsage;
    }
    return init->parsed() ? initialise(folder, mail) : serve(folder, listen, options, hubOptions);
}
