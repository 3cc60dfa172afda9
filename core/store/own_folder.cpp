// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/own_folder.h"

#include "core/store/file_io.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace caravan::store {
namespace {

namespace fs = std::filesystem;

Error failure(const fs::path& path, const std::error_code& code)
{
    return Error{ErrorCode::storage, "folder", path.string() + ": " + code.message()};
}

} // namespace

Done makePrivateFolder(const fs::path& folder)
{
    std::error_code failed;
    const bool isMade = fs::create_directories(folder, failed);
    if (isMade && !failed) {
        fs::permissions(folder, fs::perms::owner_all, failed);
    }
    return failed ? Done(failure(folder, failed)) : done();
}

Done checkMayWrite(const fs::path& folder)
{
    if (Done made = makePrivateFolder(folder); !made) {
        return made;
    }
    std::error_code failed;
    const bool isFolder = fs::is_directory(folder, failed);
    if (!failed && !isFolder) {
        failed = std::make_error_code(std::errc::not_a_directory);
    } else if (!failed && ::access(folder.c_str(), W_OK | X_OK) != 0) {
        failed = std::error_code(errno, std::generic_category());
    }
    return failed ? Done(failure(folder, failed)) : done();
}

Result<std::vector<std::string>> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        names.push_back(at->path().filename().string());
    }
    return failed ? Result<std::vector<std::string>>(failure(folder, failed)) : names;
}

Done checkMayClaim(const fs::path& folder, const char* key, bool (*isOurs)(const std::string& name))
{
    const Result<std::vector<std::string>> names = namesIn(folder);
    if (!names) {
        return names.error();
    }
    const bool isForeign = std::any_of(names->begin(), names->end(), [&](const std::string& name) {
        return isOurs == nullptr || !isOurs(name);
    });
    if (isForeign) {
        return Error{ErrorCode::notAllowed, key,
                     folder.string() + " holds what is not Caravan's; name an empty folder"};
    }
    struct stat now {};
    if (::stat(folder.c_str(), &now) != 0) {
        return fileFailure("reading");
    }
    if ((now.st_mode & S_IWOTH) != 0 || now.st_uid != ::geteuid()) {
        return Error{ErrorCode::notAllowed, key,
                     "others may write to " + folder.string() + "; name a folder of its own"};
    }
    return done();
}

} // namespace caravan::store
