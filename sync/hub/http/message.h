// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/number_set.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caravan::hub {

/// An HTTP request without sockets: what the router decides on.
struct HttpRequest {
    std::string method;
    std::string target;                                      ///< path and query as they came
    std::map<std::string, std::string, std::less<>> headers; ///< names in lower case
    std::string body;                                        ///< as it came, perhaps compressed
    std::string address;                                     ///< of the other side, for limits only

    std::string_view header(std::string_view name) const;
    std::string_view path() const;
};

struct HttpResponse {
    int status = 200;
    std::string contentType;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;

    /// Part of a file in place of a body.
    struct FilePart {
        std::filesystem::path path;
        std::int64_t offset = 0;
        std::int64_t size = 0;
    };
    std::optional<FilePart> file;

    /// There is nothing new yet: answer when a commit touches one of the scopes, with what the
    /// request gives then, or with this when the time is over.
    struct Wait {
        NumberSet scopes;
        std::uint64_t commits = 0; ///< Hub::commits() before this answer was made
        int seconds = 0;
    };
    std::optional<Wait> wait;
};

/// What is wrong with the head of a request: status, and the detail of the problem.
struct HeadFault {
    int status = 400;
    std::string detail;
};

/// Reads request line and headers strictly (SECURITY T27, B-01 to B-07): what two readers could
/// take in two ways is refused. @p head ends with the empty line.
std::optional<HeadFault> readHead(std::string_view head, HttpRequest& request);

inline constexpr std::size_t kHeadBytesMax = 8 * 1024;
inline constexpr std::size_t kHeadersMax = 100;

/// The parts of a query. Nothing when a key comes twice or the text is malformed.
std::optional<std::map<std::string, std::string, std::less<>>> readQuery(std::string_view target);

/// Text as a part of a query, so that readQuery() gives it back.
std::string percentEncoded(std::string_view text);

} // namespace caravan::hub
