// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/profile_folder.h"

#include "core/base/sha256.h"
#include "core/base/strict_json.h"
#include "core/store/file_io.h"
#include "core/store/own_folder.h"

#include <boost/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

namespace caravan {

using store::checkMayClaim;
using store::makePrivateFolder;
using store::namesIn;

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr const char* kMarker = "profile.json";
constexpr const char* kMagic = "caravan profile 1";
constexpr const char* kWipeMark = "wipe";
constexpr const char* kWipeMagic = "caravan wipe ";
constexpr const char* kReplica = "replica.db";
constexpr const char* kBlobs = "blobs";
constexpr const char* kCopies = "copies";
constexpr std::size_t kMarkerBytesMax = 4096;
/// What lies in a profile beside its replica, its files and its marker.
constexpr std::array kSmallFiles = {"credentials", "drafts.json", "window.json", "unlock.json",
                                    "sync.lock"};

Error failure(const fs::path& path, const std::error_code& code)
{
    return Error{ErrorCode::storage, "profile", path.string() + ": " + code.message()};
}

/// A small file of ours, or what writing one left behind ("drafts.json.Xy12ab").
bool isSmallFile(const std::string& name)
{
    return std::any_of(kSmallFiles.begin(), kSmallFiles.end(), [&](const std::string& ours) {
        return name == ours || name.starts_with(ours + ".");
    });
}

bool isReplicaFile(const std::string& name)
{
    return name == kReplica || name.starts_with(std::string(kReplica) + "-");
}

std::string markerText(const ProfileMarker& marker)
{
    return json::serialize(json::object{
               {"caravan", kMagic}, {"id", marker.id.toString()}, {"replica", marker.hasReplica}}) +
           "\n";
}

std::string wipeText(const ProfileMarker& marker)
{
    return kWipeMagic + marker.id.toString() + "\n";
}

/// Whether there is a replica of an earlier version that had no markers, or what is left of one.
Result<bool> hadReplica(const fs::path& folder)
{
    const Found<std::int64_t> size = store::sizeOf(folder / kReplica);
    if (!size) {
        return size.error();
    }
    if (!*size) {
        return false;
    }
    if (**size > 0) {
        return true;
    }
    std::error_code failed; // an empty one beside files was no first start either
    const bool hasFiles = fs::exists(folder / kBlobs, failed);
    return failed ? Result<bool>(failure(folder / kBlobs, failed)) : Result<bool>(hasFiles);
}

/// Puts the marker there unless another program was faster.
Done mark(const fs::path& folder, bool hasReplica)
{
    const ProfileMarker marker{IdSource::fromSystem().version4(), hasReplica};
    const fs::path fresh = folder / (std::string(kMarker) + "." + marker.id.toString());
    if (Done written = store::replaceFile(fresh, markerText(marker)); !written) {
        return written;
    }
    const bool isLinked = ::link(fresh.c_str(), (folder / kMarker).c_str()) == 0;
    const int code = errno;
    if (Done removed = store::removeFile(fresh); !removed) {
        return removed;
    }
    if (!isLinked && code != EEXIST) {
        errno = code;
        return store::fileFailure("writing");
    }
    return store::syncFolder(folder);
}

Done adopt(const fs::path& folder)
{
    const Result<std::vector<std::string>> names = namesIn(folder);
    if (!names) {
        return names.error();
    }
    if (std::none_of(names->begin(), names->end(), isReplicaFile)) {
        // Preferences alone, put there for a new laptop, are no foreign folder.
        const Done may = checkMayClaim(folder, "profile", isSmallFile);
        return may ? mark(folder, false) : may;
    }
    if (::access(folder.c_str(), W_OK) != 0) {
        return done(); // on a read-only medium an older profile is read without a marker
    }
    const Result<bool> had = hadReplica(folder);
    return had ? mark(folder, *had) : Done(had.error());
}

Done removeEmptyFolder(const fs::path& folder)
{
    // What is not ours stays, and so does the folder that holds it.
    return ::rmdir(folder.c_str()) == 0 || errno == ENOENT || errno == ENOTEMPTY ||
                   errno == EEXIST || errno == ENOTDIR
               ? done()
               : Done(store::fileFailure("removing " + folder.string()));
}

/// The folder of attached files: folders of two letters, parts, damaged, aside.
Done removeBlobs(const fs::path& blobs)
{
    std::error_code failed;
    if (!fs::exists(blobs, failed)) {
        return failed ? Done(failure(blobs, failed)) : done();
    }
    const Result<std::vector<std::string>> folders = namesIn(blobs);
    if (!folders) {
        return folders.error();
    }
    constexpr std::size_t kHashLength = 64;
    for (const std::string& name : *folders) {
        const bool isParts = name == "parts";
        if (!isParts && name != "damaged" && name != "aside" && name.size() != 2) {
            continue;
        }
        const Result<std::vector<std::string>> files = namesIn(blobs / name);
        if (!files) {
            return files.error();
        }
        for (const std::string& file : *files) {
            if (!isParts && !Sha256::isHex(file.substr(0, kHashLength))) {
                continue;
            }
            if (Done removed = store::removeFile(blobs / name / file); !removed) {
                return removed;
            }
        }
        if (Done removed = removeEmptyFolder(blobs / name); !removed) {
            return removed;
        }
    }
    return removeEmptyFolder(blobs);
}

Done removeAll(const fs::path& folder, ProfileMarker marker)
{
    const Result<std::vector<std::string>> names = namesIn(folder);
    if (!names) {
        return names.error();
    }
    for (const std::string& name : *names) {
        if (!isReplicaFile(name) && !isSmallFile(name)) {
            continue;
        }
        if (Done removed = store::removeFile(folder / name); !removed) {
            return removed;
        }
    }
    if (Done removed = removeBlobs(folder / kBlobs); !removed) {
        return removed;
    }
    for (const std::string& name : *names) { // what beginProfileAnew() set aside goes as well
        if (!name.starts_with("aside-") && name != kCopies) {
            continue;
        }
        if (Done removed =
                name == kCopies ? removeProfileCopies(folder) : removeAll(folder / name, marker);
            !removed) {
            return removed;
        }
        if (Done removed = removeEmptyFolder(folder / name); !removed) {
            return removed;
        }
    }
    return store::syncFolder(folder);
}

/// In an order in which each step may be the last before the power goes.
Done finish(const fs::path& folder, ProfileMarker marker)
{
    if (Done removed = removeAll(folder, marker); !removed) {
        return removed;
    }
    marker.hasReplica = false;
    if (Done written = store::replaceFile(folder / kMarker, markerText(marker)); !written) {
        return written;
    }
    for (const char* name : {kWipeMark, kMarker}) {
        if (Done removed = store::removeFile(folder / name); !removed) {
            return removed;
        }
        if (Done synced = store::syncFolder(folder); !synced) {
            return synced;
        }
    }
    return done();
}

} // namespace

fs::path profileCopies(const fs::path& folder)
{
    return folder / kCopies;
}

Done removeProfileCopy(const fs::path& copy)
{
    std::error_code failed;
    if (!fs::exists(copy, failed)) {
        return failed ? Done(failure(copy, failed)) : done();
    }
    if (Done removed = removeAll(copy, {}); !removed) {
        return removed;
    }
    return removeEmptyFolder(copy);
}

Done removeProfileCopies(const fs::path& folder)
{
    std::error_code failed;
    if (!fs::exists(profileCopies(folder), failed)) {
        return failed ? Done(failure(profileCopies(folder), failed)) : done();
    }
    const Result<std::vector<std::string>> copies = namesIn(profileCopies(folder));
    if (!copies) {
        return copies.error();
    }
    for (const std::string& name : *copies) {
        if (Done removed = removeProfileCopy(profileCopies(folder) / name); !removed) {
            return removed;
        }
    }
    return done();
}

Found<ProfileMarker> readProfileMarker(const fs::path& folder)
{
    const Found<std::string> text = store::readWhole(folder / kMarker, kMarkerBytesMax);
    if (!text || !*text) {
        return text ? Found<ProfileMarker>(std::nullopt) : text.error();
    }
    const Result<json::value> parsed = parseJson(**text);
    const json::object* object = parsed ? parsed->if_object() : nullptr;
    const auto member = [&](const char* name) -> const json::value* {
        return object != nullptr ? object->if_contains(name) : nullptr;
    };
    const json::value* magic = member("caravan");
    const json::value* id = member("id");
    const json::value* replica = member("replica");
    if (magic == nullptr || *magic != kMagic || id == nullptr || !id->is_string() ||
        replica == nullptr || !replica->is_bool()) {
        return Error{ErrorCode::damaged, "profile", (folder / kMarker).string()};
    }
    const std::optional<Uuid> parsedId = Uuid::parse(std::string_view(id->get_string()));
    if (!parsedId) {
        return Error{ErrorCode::damaged, "profile", (folder / kMarker).string()};
    }
    return std::optional(ProfileMarker{*parsedId, replica->get_bool()});
}

Done openProfileFolder(const fs::path& folder)
{
    if (Done made = makePrivateFolder(folder); !made) {
        return made;
    }
    Found<ProfileMarker> marker = readProfileMarker(folder);
    if (!marker) {
        return marker.error();
    }
    if (!*marker) {
        return adopt(folder);
    }
    const Found<std::string> wipe = store::readWhole(folder / kWipeMark, kMarkerBytesMax);
    if (!wipe) {
        return wipe.error();
    }
    if (*wipe != wipeText(**marker)) {
        return done();
    }
    if (Done finished = finish(folder, **marker); !finished) {
        return finished;
    }
    return adopt(folder);
}

Done noteReplicaMade(const fs::path& folder, const ProfileMarker& marker)
{
    return store::replaceFile(folder / kMarker, markerText({marker.id, true}));
}

Done wipeProfile(const fs::path& folder)
{
    const Found<ProfileMarker> marker = readProfileMarker(folder);
    if (!marker) {
        return marker.error();
    }
    if (!*marker) {
        return Error{ErrorCode::notFound, "profile", folder.string()};
    }
    if (Done marked = store::replaceFile(folder / kWipeMark, wipeText(**marker)); !marked) {
        return marked;
    }
    return finish(folder, **marker);
}

Result<fs::path> beginProfileAnew(const fs::path& folder)
{
    const Found<ProfileMarker> marker = readProfileMarker(folder);
    if (!marker) {
        return marker.error();
    }
    if (!*marker) {
        return Error{ErrorCode::notFound, "profile", folder.string()};
    }
    const Result<std::vector<std::string>> names = namesIn(folder);
    if (!names) {
        return names.error();
    }
    const fs::path aside = folder / ("aside-" + IdSource::fromSystem().version4().toString());
    if (Done made = makePrivateFolder(aside); !made) {
        return made.error();
    }
    for (const std::string& name : *names) {
        const bool moves = isReplicaFile(name) || name == kBlobs || name == "drafts.json";
        if (moves && ::rename((folder / name).c_str(), (aside / name).c_str()) != 0) {
            return store::fileFailure("renaming");
        }
    }
    for (const fs::path& changed : {aside, folder}) {
        if (Done synced = store::syncFolder(changed); !synced) {
            return synced.error();
        }
    }
    const Done written = store::replaceFile(folder / kMarker, markerText({(*marker)->id, false}));
    return written ? Result<fs::path>(aside) : written.error();
}

} // namespace caravan
