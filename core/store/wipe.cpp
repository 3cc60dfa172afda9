// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/wipe.h"

#include "core/store/file_io.h"

#include <fcntl.h>
#include <unistd.h>

namespace caravan {
namespace {

constexpr const char* kMark = "wipe";

} // namespace

Done wipeProfile(const std::filesystem::path& profile)
{
    const std::filesystem::path mark = profile / kMark;
    {
        const store::Handle file(mark, O_WRONLY | O_CREAT);
        if (!file.isOpen() || fsync(file.get()) != 0) {
            return store::fileFailure(mark.string());
        }
    }
    store::syncFolder(profile);
    return finishWipe(profile);
}

Done finishWipe(const std::filesystem::path& profile)
{
    const std::filesystem::path mark = profile / kMark;
    std::error_code failure;
    if (!std::filesystem::exists(mark, failure)) {
        return done();
    }
    std::filesystem::directory_iterator entries(profile, failure);
    for (; !failure && entries != std::filesystem::directory_iterator();
         entries.increment(failure)) {
        if (entries->path() != mark) {
            std::filesystem::remove_all(entries->path(), failure);
        }
    }
    if (failure) {
        return Error{ErrorCode::storage, profile.string(), failure.message()};
    }
    store::syncFolder(profile);
    std::filesystem::remove(mark, failure);
    return done();
}

} // namespace caravan
