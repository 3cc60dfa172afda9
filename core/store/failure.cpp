// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/failure.h"

#include "core/store/connection.h"

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

} // namespace caravan
