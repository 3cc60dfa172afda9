// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/protocol/digest.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/json_reader.h"

#include <boost/json.hpp>

#include <charconv>

namespace caravan::sync {
namespace {

namespace json = boost::json;

/// FNV-1a with the finish of SplitMix64, so that near lines have far sums.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

std::string hex(std::uint64_t number)
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = kHex[(number >> (4 * i)) & 15];
    }
    return text;
}

bool readHex(const json::value& value, std::uint64_t& number)
{
    if (!value.is_string()) {
        return false;
    }
    const json::string& text = value.get_string();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return text.size() == 16 && error == std::errc() && end == text.data() + text.size();
}

json::array bucketArray(const std::vector<std::uint8_t>& buckets)
{
    json::array array;
    for (const std::uint8_t bucket : buckets) {
        array.emplace_back(static_cast<std::int64_t>(bucket));
    }
    return array;
}

std::vector<std::uint8_t> readBuckets(JsonReader& reader, const char* name)
{
    std::vector<std::uint8_t> buckets;
    for (const json::value& value : reader.list(name)) {
        if (!value.is_int64() || value.get_int64() < 0 || value.get_int64() > 255 ||
            buckets.size() >= kDigestBuckets) {
            reader.stop(name, "must be at most 256 numbers from 0 to 255");
            return {};
        }
        buckets.push_back(static_cast<std::uint8_t>(value.get_int64()));
    }
    return buckets;
}

/// ["account", "uuid", …]
bool readKey(const json::array& parts, std::size_t size, RecordKey& key)
{
    if (parts.size() != size || !parts[0].is_string() || !parts[1].is_string()) {
        return false;
    }
    const auto id = RecordId::parse(std::string_view(parts[1].get_string()));
    key = {std::string(parts[0].get_string()), id.value_or(RecordId{})};
    return id.has_value();
}

} // namespace

std::uint8_t digestBucket(const RecordId& id)
{
    return id.bytes.back();
}

std::uint64_t digestOfLine(std::string_view line)
{
    return hashOf(line);
}

std::uint64_t digestOfRevision(std::string_view entity, const RecordId& id, Revision rev)
{
    return hashOf(std::string(entity) + ' ' + id.toString() + ' ' + std::to_string(rev));
}

std::uint64_t digestOf(DigestOf of, const Record& record)
{
    if (of == DigestOf::revision) {
        return digestOfRevision(record.entity->name, record.id, record.rev);
    }
    FeedRow row;
    row.record = record;
    return digestOfLine(encodeFeedRow(row));
}

std::string encode(const DigestRequest& request)
{
    return json::serialize(
        json::object{{"of", request.of == DigestOf::content ? "content" : "revision"},
                     {"cursor", request.cursor},
                     {"buckets", bucketArray(request.buckets)}});
}

Result<DigestRequest> decodeDigestRequest(std::string_view text)
{
    return readMessage<DigestRequest>(text, [](JsonReader& reader, DigestRequest& request) {
        const std::string of = reader.text("of");
        if (of != "content" && of != "revision") {
            reader.stop("of", "must be content or revision");
        }
        request.of = of == "content" ? DigestOf::content : DigestOf::revision;
        request.cursor = reader.textOr("cursor", {}, kCursorMax);
        request.buckets = readBuckets(reader, "buckets");
    });
}

std::string encode(const DigestAnswer& answer)
{
    json::array sums;
    if (!answer.isNews) {
        for (const std::uint64_t sum : answer.sums) {
            sums.emplace_back(hex(sum));
        }
    }
    json::array entries;
    for (const DigestEntry& entry : answer.entries) {
        entries.push_back(json::array{json::string(entry.key.entity),
                                      json::string(entry.key.id.toString()),
                                      json::string(hex(entry.sum))});
    }
    return json::serialize(json::object{{"cursor", answer.cursor},
                                        {"news", answer.isNews},
                                        {"records", answer.records},
                                        {"sums", std::move(sums)},
                                        {"listed", bucketArray(answer.listed)},
                                        {"entries", std::move(entries)}});
}

Result<DigestAnswer> decodeDigestAnswer(std::string_view text)
{
    return readMessage<DigestAnswer>(text, [](JsonReader& reader, DigestAnswer& answer) {
        answer.cursor = reader.text("cursor", kCursorMax);
        answer.isNews = reader.flag("news");
        answer.records = reader.number("records");
        answer.listed = readBuckets(reader, "listed");
        const json::array& sums = reader.list("sums");
        bool isGood = sums.size() == (answer.isNews ? 0 : kDigestBuckets);
        for (std::size_t i = 0; isGood && i < sums.size(); ++i) {
            isGood = readHex(sums[i], answer.sums[i]);
        }
        if (!isGood) {
            reader.stop("sums", "must be 256 sums of 16 hexadecimal digits");
        }
        for (const json::value& value : reader.list("entries")) {
            DigestEntry entry;
            if (!value.is_array() || !readKey(value.get_array(), 3, entry.key) ||
                !readHex(value.get_array()[2], entry.sum)) {
                reader.stop("entries", "must be [entity, id, sum]");
                return;
            }
            answer.entries.push_back(std::move(entry));
        }
    });
}

std::string encodeKeys(const std::vector<RecordKey>& keys)
{
    json::array rows;
    for (const RecordKey& key : keys) {
        rows.push_back(json::array{json::string(key.entity), json::string(key.id.toString())});
    }
    return json::serialize(json::object{{"rows", std::move(rows)}});
}

Result<std::vector<RecordKey>> decodeKeys(std::string_view text)
{
    return readMessage<std::vector<RecordKey>>(
        text, [](JsonReader& reader, std::vector<RecordKey>& keys) {
            for (const json::value& value : reader.list("rows")) {
                RecordKey key;
                if (!value.is_array() || !readKey(value.get_array(), 2, key) ||
                    keys.size() >= kDigestRowsMax) {
                    reader.stop("rows", "must be at most 500 times [entity, id]");
                    return;
                }
                keys.push_back(std::move(key));
            }
        });
}

} // namespace caravan::sync
