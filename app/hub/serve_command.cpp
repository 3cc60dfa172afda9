// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/hub/commands.h"
#include "core/base/whole_number.h"
#include "core/schema/catalogue.h"
#include "core/store/own_folder.h"
#include "sync/hub/handlers/blob_handlers.h"
#include "sync/hub/http/log.h"
#include "sync/hub/jobs/customers/return_leads.h"
#include "sync/hub/jobs/service/maintenance.h"
#include "sync/hub/jobs/upkeep.h"
#include "sync/hub/product/product_hub.h"

#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>

namespace caravan::hub {
namespace {

constexpr timespec kPause{1, 0};

/// "127.0.0.1:8460" or "[::1]:8460".
bool readListen(const std::string& text, ServerOptions& options)
{
    const std::size_t colon = text.rfind(':');
    const auto port = wholeNumber<std::uint16_t>(
        colon == std::string::npos ? std::string_view() : std::string_view(text).substr(colon + 1));
    if (!port) {
        return false;
    }
    options.port = *port;
    options.address = text.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']')) {
        options.address = options.address.substr(1, options.address.size() - 2);
    }
    return !options.address.empty();
}

bool isLoopback(const std::string& address)
{
    return address.starts_with("127.") || address == "::1";
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

void warnIfFailed(const char* what, const Done& done)
{
    if (!done) {
        logEvent(spdlog::level::warn, what, {{"why", describe(done.error())}});
    }
}

/// What is due besides the requests.
struct NextTimes {
    std::chrono::steady_clock::time_point day{};
    std::chrono::steady_clock::time_point hour{};
    std::chrono::steady_clock::time_point plans{};
};

void keepPlans(Hub& hub)
{
    const Result<PlansWorked> worked = workPlans(hub);
    warnIfFailed("maintenance plans wait", worked ? done() : Done(worked.error()));
    if (worked && worked->refused > 0) {
        logEvent(spdlog::level::warn, "maintenance plans are stuck",
                 {{"plans", worked->refused}, {"why", worked->why}});
    }
}

void keepUp(Hub& hub, NextTimes& next)
{
    const ModelUse use(hub);
    for (bool more = true; more;) {
        const Result<bool> moved = moveSome(hub);
        warnIfFailed("records wait to be moved", moved ? done() : Done(moved.error()));
        more = moved && *moved;
    }
    const auto now = std::chrono::steady_clock::now();
    if (now >= next.hour) {
        next.hour = now + std::chrono::hours(1);
        const auto returned = returnLeads(hub);
        warnIfFailed("quiet leads stay", returned ? done() : Done(returned.error()));
    }
    if (now >= next.plans) {
        next.plans = now + kPlansWorkedEach;
        keepPlans(hub);
    }
    if (now >= next.day) {
        next.day = now + std::chrono::hours(24);
        warnIfFailed("unused files stay", cleanBlobs(hub));
        warnIfFailed("the feed keeps what is old", cleanFeed(hub));
    }
}

} // namespace

int serve(const PlaceOptions& place, const std::string& listen, ServerOptions options,
          const std::string& metricsToken)
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
    const HubPlace where = place.place();
    if (where.blobs.empty()) {
        return failWith(kUsage, "there is no place for attached files; name --blobs or --data");
    }
    if (const Done there = place.checkIsThere(); !there) {
        return failWith(there.error());
    }
    if (const Done opened = place.openFolder(); !opened) {
        return failWith(opened.error());
    }
    // A hub that cannot keep files takes the records that name them, and nobody would notice.
    if (const Done usable = store::checkMayWrite(where.blobs); !usable) {
        return failWith(usable.error());
    }
    if (!place.lock()) {
        return failWith(kFailed, "another caravan-hub serves " + place.data);
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
    HubOptions hubOptions = productHub();
    hubOptions.blobFolder = where.blobs.string();
    hubOptions.metricsToken = metricsToken;
    const Result<std::unique_ptr<Hub>> hub =
        Hub::open(where.database, Catalogue::builtIn(), clock, hubOptions);
    if (!hub) {
        return failWith(hub.error());
    }
    for (const auto& [number, misfit] : (*hub)->models().current().misfits) {
        logEvent(spdlog::level::warn, "a change of the company's fields does not fit this version",
                 {{"number", std::to_string(number + 1)},
                  {"change", misfit.key},
                  {"why", misfit.detail}});
    }
    if (const Done begun = (*hub)->beginRun(); !begun) {
        return failWith(begun.error());
    }
    const Result<std::unique_ptr<Server>> server = Server::start(**hub, options);
    if (!server) {
        return failWith(server.error());
    }
    std::cout << "listening on " << (*server)->url() << std::endl;
    NextTimes next;
    do {
        keepUp(**hub, next);
    } while (sigtimedwait(&ends, nullptr, &kPause) < 0);
    logEvent(spdlog::level::info, "ending", {});
    (*server)->stop();
    return 0;
}

} // namespace caravan::hub
