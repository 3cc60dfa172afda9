// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/blob_codec.h"

#include "core/base/sha256.h"
#include "core/base/whole_number.h"
#include "sync/protocol/json_reader.h"

#include <algorithm>

namespace caravan::sync {
namespace {

namespace json = boost::json;

/// Not below zero.
std::optional<std::int64_t> sizeIn(std::string_view text)
{
    const auto size = wholeNumber(text);
    return size && *size >= 0 ? size : std::nullopt;
}

} // namespace

std::string encode(const UploadRequest& request)
{
    return json::serialize(json::object{{"sha256", request.sha256}, {"size", request.size}});
}

Result<UploadRequest> decodeUpload(std::string_view text)
{
    return readMessage<UploadRequest>(text, [](JsonReader& reader, UploadRequest& request) {
        request.sha256 = reader.text("sha256");
        request.size = reader.number("size");
        if (!Sha256::isHex(request.sha256)) {
            reader.stop("sha256", "must be 64 lower-case hex digits");
        }
        if (request.size < 0) {
            reader.stop("size", "must not be negative");
        }
    });
}

std::string encode(const UploadAnswer& answer)
{
    return json::serialize(json::object{{"upload", answer.upload}, {"offset", answer.offset}});
}

Result<UploadAnswer> decodeUploadAnswer(std::string_view text)
{
    return readMessage<UploadAnswer>(text, [](JsonReader& reader, UploadAnswer& answer) {
        answer.upload = reader.id<Uuid>("upload").toString(); // it becomes part of a path
        answer.offset = reader.number("offset");
    });
}

std::optional<ByteRange> readRange(std::string_view header, std::int64_t size)
{
    constexpr std::string_view kUnit = "bytes=";
    if (!header.starts_with(kUnit)) {
        return std::nullopt;
    }
    header.remove_prefix(kUnit.size());
    const std::size_t dash = header.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> first = sizeIn(header.substr(0, dash));
    const std::optional<std::int64_t> last = sizeIn(header.substr(dash + 1));
    const bool hasFirst = dash > 0;
    const bool hasLast = dash + 1 < header.size();
    if ((hasFirst && !first) || (hasLast && !last) || (!hasFirst && !hasLast) ||
        (first && last && *last < *first)) {
        return std::nullopt;
    }
    if (!hasFirst) { // so many at the end
        return *last == 0 ? ByteRange{size, size - 1}
                          : ByteRange{std::max<std::int64_t>(size - *last, 0), size - 1};
    }
    return ByteRange{*first, hasLast ? std::min(*last, size - 1) : size - 1};
}

std::int64_t contentRangeBegin(std::string_view header)
{
    constexpr std::string_view kUnit = "bytes ";
    if (!header.starts_with(kUnit)) {
        return -1;
    }
    header.remove_prefix(kUnit.size());
    return sizeIn(header.substr(0, header.find('-'))).value_or(-1);
}

} // namespace caravan::sync
