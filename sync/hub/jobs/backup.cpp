// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/backup.h"

#include "core/base/ids.h"
#include "core/store/blob_files.h"
#include "sync/hub/store/blob_rows.h"
#include "sync/hub/store/hub_store.h"

#include <boost/json.hpp>
#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <fstream>

namespace caravan::hub {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr const char* kDatabase = "hub.sqlite";
constexpr const char* kBlobs = "blobs";
constexpr const char* kManifest = "manifest.json";
constexpr std::int64_t kFormat = 1;

Error fault(ErrorCode code, std::string detail)
{
    return {code, "backup", std::move(detail)};
}

std::string sha256Of(const fs::path& file)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::ifstream in(file, std::ios::binary);
    std::array<char, 64 * 1024> buffer;
    while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(buffer.data()),
                                  static_cast<unsigned long long>(in.gcount()));
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256_final(&state, hash.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> text;
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
}

/// A rename is only as safe as what was renamed.
bool flush(const fs::path& file)
{
    const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isFlushed = handle >= 0 && fsync(handle) == 0;
    if (handle >= 0) {
        close(handle);
    }
    return isFlushed;
}

/// Copies the files named in @p names, checking each against its name.
Done copyFiles(const fs::path& from, const fs::path& to, const std::vector<std::string>& names)
{
    const BlobFiles source(from);
    const BlobFiles target(to);
    for (const std::string& name : names) {
        const Result<BlobFiles::Taken> taken =
            target.copyIn(source.pathOf(name), std::numeric_limits<std::int64_t>::max());
        if (!taken) {
            return fault(taken.error().code, "a file cannot be copied: " + name);
        }
        if (taken->sha256 != name) {
            return fault(ErrorCode::damaged, "a file is not what its name says: " + name);
        }
    }
    return done();
}

Done writeManifest(const fs::path& folder, const std::vector<std::string>& blobs, TimePoint now)
{
    json::array names(blobs.begin(), blobs.end());
    const json::object manifest{{"format", kFormat},
                                {"made", formatDateTime(now)},
                                {"database", kDatabase},
                                {"sha256", sha256Of(folder / kDatabase)},
                                {"blobs", std::move(names)}};
    std::ofstream out(folder / kManifest, std::ios::binary);
    out << json::serialize(manifest) << '\n';
    out.close();
    if (!out || !flush(folder / kManifest) || !flush(folder / kDatabase)) {
        return fault(ErrorCode::storage, "the manifest cannot be written");
    }
    return done();
}

/// The files of a backup, when everything in it is as the manifest says.
Result<std::vector<std::string>> readManifest(const fs::path& folder)
{
    std::ifstream in(folder / kManifest, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    boost::system::error_code error;
    const json::value parsed = json::parse(text, error);
    const json::object* manifest = error ? nullptr : parsed.if_object();
    const json::value* format = manifest == nullptr ? nullptr : manifest->if_contains("format");
    const json::value* sum = manifest == nullptr ? nullptr : manifest->if_contains("sha256");
    const json::value* blobs = manifest == nullptr ? nullptr : manifest->if_contains("blobs");
    if (format == nullptr || *format != kFormat || sum == nullptr || !sum->is_string() ||
        blobs == nullptr || !blobs->is_array()) {
        return fault(ErrorCode::invalid, "no backup is there, or one that was not finished");
    }
    if (sum->as_string() != sha256Of(folder / kDatabase)) {
        return fault(ErrorCode::damaged, "its database is not the one that was written");
    }
    std::vector<std::string> names;
    for (const json::value& blob : blobs->as_array()) {
        const bool isName =
            blob.is_string() && blob.as_string().size() == 2 * crypto_hash_sha256_BYTES &&
            std::string_view(blob.as_string()).find_first_not_of("0123456789abcdef") ==
                std::string_view::npos;
        if (!isName) {
            return fault(ErrorCode::damaged, "the manifest names what is no file");
        }
        names.emplace_back(blob.as_string());
    }
    return names;
}

Result<BackupReport> fill(const HubPlace& hub, const fs::path& folder, TimePoint now)
{
    const Result<CopyReport> copied =
        HubStore::copy(hub.database, (folder / kDatabase).string(), {});
    if (!copied) {
        return copied.error();
    }
    if (const Done files = copyFiles(hub.blobs, folder / kBlobs, copied->blobs); !files) {
        return files.error();
    }
    if (const Done written = writeManifest(folder, copied->blobs, now); !written) {
        return written.error();
    }
    return BackupReport{copied->records, copied->blobs.size()};
}

} // namespace

Result<BackupReport> backUp(const HubPlace& hub, const fs::path& target, TimePoint now)
{
    const fs::path unfinished = target.string() + ".unfinished";
    std::error_code failed;
    if (fs::exists(target, failed)) {
        return fault(ErrorCode::invalid, target.string() + " exists already");
    }
    fs::remove_all(unfinished, failed);
    fs::create_directories(unfinished, failed);
    fs::permissions(unfinished, fs::perms::owner_all, failed);
    if (failed) {
        return fault(ErrorCode::storage, failed.message());
    }
    Result<BackupReport> made = fill(hub, unfinished, now);
    if (made) {
        fs::rename(unfinished, target, failed);
        if (failed) {
            made = fault(ErrorCode::storage, failed.message());
        }
    }
    if (!made) {
        fs::remove_all(unfinished, failed);
    }
    return made;
}

Result<BackupReport> restore(const fs::path& backup, const HubPlace& hub)
{
    const Result<std::vector<std::string>> blobs = readManifest(backup);
    if (!blobs) {
        return blobs.error();
    }
    if (!hub.blobs.empty()) {
        const Result<std::vector<std::string>> there = BlobFiles(hub.blobs).names();
        if (!there) {
            return there.error();
        }
        if (!there->empty()) {
            return Error{ErrorCode::invalid, "data",
                         hub.blobs.string() + " is not empty; restore into an empty folder"};
        }
    }
    if (!blobs->empty() && hub.blobs.empty()) {
        return fault(ErrorCode::invalid, "a folder for the files is needed");
    }
    // Files first: a database that is there has all of its files.
    if (const Done files = copyFiles(backup / kBlobs, hub.blobs, *blobs); !files) {
        return files.error();
    }
    const std::string epoch = IdSource::fromSystem().version4().toString();
    const Result<CopyReport> copied =
        HubStore::copy((backup / kDatabase).string(), hub.database, epoch);
    if (!copied) {
        return copied.error();
    }
    return BackupReport{copied->records, copied->blobs.size()};
}

} // namespace caravan::hub
