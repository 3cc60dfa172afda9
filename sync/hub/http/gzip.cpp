// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/gzip.h"

#include <zlib.h>

#include <algorithm>

namespace caravan::hub {
namespace {

constexpr int kWindowBits = 15;
constexpr int kGzip = 16; ///< added to the window bits: gzip head instead of zlib's
constexpr std::size_t kStepBytes = 64 * 1024;

Bytef* input(std::string_view text)
{
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
}

/// Ends the stream whichever way its function is left.
struct InflateStream : z_stream {
    InflateStream() : z_stream{} { inflateInit2(this, kWindowBits + kGzip); }
    ~InflateStream() { inflateEnd(this); }
    InflateStream(const InflateStream&) = delete;
    InflateStream& operator=(const InflateStream&) = delete;
};

} // namespace

std::string gzip(std::string_view plain)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kWindowBits + kGzip, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
    stream.next_in = input(plain);
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

Result<std::string> gunzip(std::string_view packed, std::size_t bytesMax)
{
    InflateStream stream;
    stream.next_in = input(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string plain;
    int state = Z_OK;
    while (state == Z_OK) {
        const std::size_t used = plain.size();
        if (used > bytesMax) {
            return Error{ErrorCode::tooLarge, {}, "the body is too large when unpacked"};
        }
        plain.resize(used + std::min(kStepBytes, bytesMax + 1 - used));
        stream.next_out = reinterpret_cast<Bytef*>(plain.data()) + used;
        stream.avail_out = static_cast<uInt>(plain.size() - used);
        state = inflate(&stream, Z_NO_FLUSH);
        plain.resize(plain.size() - stream.avail_out);
    }
    if (state != Z_STREAM_END || stream.avail_in != 0) {
        return Error{ErrorCode::invalid, {}, "the body is not gzip"};
    }
    if (plain.size() > bytesMax) {
        return Error{ErrorCode::tooLarge, {}, "the body is too large when unpacked"};
    }
    return plain;
}

} // namespace caravan::hub
