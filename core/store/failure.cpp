// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/failure.h"

#include "core/store/connection.h"

#include <sqlite3.h>

namespace caravan {

Error currentStoreFailure()
{
    try {
        throw;
    } catch (const SQLite::Exception& exception) {
        return store::storageError(exception);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::storage, {}, exception.what()};
    }
}

void throwStoreFailure(const Error& error)
{
    const int code = error.code == ErrorCode::damaged       ? SQLITE_CORRUPT
                     : error.code == ErrorCode::storageFull ? SQLITE_FULL
                     : error.code == ErrorCode::storageBusy ? SQLITE_BUSY
                                                            : SQLITE_ERROR;
    throw SQLite::Exception(describe(error), code);
}

} // namespace caravan
