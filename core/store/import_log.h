// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/record/change.h"
#include "core/store/import_batch.h"

#include <string>
#include <vector>

namespace caravan {

class Replica;

namespace store {
class Connection;
}

/// What each import wrote on this laptop, so that it can be listed and undone. The newest hundred
/// imports are kept.
///
/// A view: cheap to make, used on the thread of its Replica, and valid as long as that is. Errors:
/// those of the storage. Members that return plain values throw SQLite's exceptions.
class ImportLog {
public:
    explicit ImportLog(Replica& replica);

    /// Opens a batch. What is saved with its id (SaveOptions::import) belongs to it.
    Result<RecordId> begin(const std::string& file, const std::string& entity);
    /// Newest first, without those that wrote nothing.
    std::vector<ImportBatch> batches();
    /// The changes of an import in the order in which they were saved; none of an unknown one.
    std::vector<Change> changesOf(const RecordId& import);
    /// Notes that the import was undone at @p at.
    Done markUndone(const RecordId& import, TimePoint at);

private:
    store::Connection* m_connection; ///< never null
};

} // namespace caravan
