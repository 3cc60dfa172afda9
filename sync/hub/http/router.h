// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"
#include "sync/hub/http/message.h"
#include "sync/hub/service/hub.h"

#include <optional>
#include <span>
#include <string>
#include <variant>

namespace caravan::hub {

/// Of a body before anybody has signed in; a sign-in has a few hundred.
inline constexpr std::size_t kStrangerBytesMax = 16UL * 1024;

/// Which workers run a route, so that a storm of one kind does not hold up the others: reads run
/// side by side, writes follow each other anyway, and sign-ins are slow on purpose.
/// heavy: questions that may read all records of an entity. unpack: before the lane of a request
/// whose body is packed, since a bomb is as small as any push until it is unpacked.
enum class Lane { read, heavy, unpack, write, files, signIn };

/// Who may use a route. There is no other way to declare one, so nothing is open by mistake.
/// metrics: with the token that serve was given for it.
enum class Policy { open, signedIn, administrator, metrics };

/// What a route is given besides the hub.
struct RouteCall {
    const HttpRequest& request;
    std::string body;        ///< unpacked
    Caller caller;           ///< of routes that are not open
    std::string id;          ///< the part of the path that its pattern calls {id}
    std::string entity = {}; ///< the part that it calls {entity}
};

struct Route {
    const char* method;
    const char* path; ///< exact, but for the parts {id} and {entity}
    Policy policy;
    Lane lane;
    bool hasBody;
    HttpResponse (*run)(Hub& hub, const RouteCall& call);
    const char* bodyType = "application/json";
    bool isFile = false;     ///< the answer is a file of whatever type
    bool isGiving = false;   ///< only brings work: also for a device that is to be erased
    bool isQuestion = false; ///< with a filter or an order it is heavy
};

/// Every route of the hub.
std::span<const Route> allRoutes();

/// Finds the route of a request, decides whether it may go on, and runs it. Thread-safe.
class Router {
public:
    explicit Router(Hub& hub) : m_hub(hub) {}

    /// A request that may go on.
    struct Admitted {
        const Route* route = nullptr;
        Caller caller;
        std::string id;
        std::string entity = {};
    };
    /// Decides by the head alone, before a body is read.
    std::variant<Admitted, HttpResponse> admit(const HttpRequest& request) const;
    /// Puts the plain body in the place of a packed one. The answer where that cannot be.
    std::optional<HttpResponse> unpack(const Admitted& admitted, HttpRequest& request) const;
    /// Takes a plain body. A defect of a handler fails its own request alone, and is in the log.
    HttpResponse run(const Admitted& admitted, const HttpRequest& request) const;
    static Lane laneOf(const Admitted& admitted, const HttpRequest& request);

    /// Adds what every answer carries (SYNC 2), and packs the body where that is wanted.
    void finish(const HttpRequest& request, HttpResponse& response) const;

private:
    std::variant<Admitted, HttpResponse> find(const HttpRequest& request) const;
    /// The answer to a caller who has used up what they may cost (access/costs.h).
    std::optional<HttpResponse> checkCosts(const Caller& caller) const;
    HttpResponse runRoute(const Admitted& admitted, const HttpRequest& request) const;
    std::optional<HttpResponse> authorize(const HttpRequest& request, Admitted& admitted) const;

    Hub& m_hub;
};

} // namespace caravan::hub
