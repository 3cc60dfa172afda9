// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/schema/value.h"
#include "sync/hub/store/driver.h"
#include "sync/hub/store/number_set.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

// What the database knows of files: which are there, who sent them, which records name them. Their
// bytes are in the folder of BlobFiles.

struct BlobRow {
    std::string sha256;
    std::int64_t size = 0;
    RecordId uploader;
};
std::optional<BlobRow> loadBlob(Connection& connection, const std::string& sha256);
void saveBlob(Connection& connection, const BlobRow& blob, TimePoint now);
/// Bytes that count against a user's quota: what they sent and what they have begun to send.
std::int64_t bytesOf(Connection& connection, const RecordId& user);

/// That somebody has sent all bytes of a file, so that they had it.
void addSender(Connection& connection, const std::string& sha256, const RecordId& user);

/// One live record that names a file, by somebody who had it: a hash alone gives nobody a file.
struct BlobName {
    std::string entity;
    std::string field;
    NumberSet scopes; ///< in which the record stands
    std::string name;
};
std::vector<BlobName> namesOf(Connection& connection, const std::string& sha256);

struct NamedFile {
    std::string field;
    FileRef file;
    RecordId writer; ///< who named it; nil: the hub
};
/// The files that a record names from now on; none for one that is not live. @p wasShown is asked
/// for a name that is new: whether its writer was shown the file by another record.
void saveNames(Connection& connection, std::int64_t rid, const std::vector<NamedFile>& files,
               const std::function<bool(const NamedFile&)>& wasShown);

struct UploadRow {
    Uuid id;
    RecordId owner;
    std::string sha256;
    std::int64_t size = 0;
};
std::optional<UploadRow> loadUpload(Connection& connection, const Uuid& id);
std::optional<UploadRow> findUpload(Connection& connection, const RecordId& owner,
                                    const std::string& sha256);
void addUpload(Connection& connection, const UploadRow& upload, TimePoint now);
void removeUpload(Connection& connection, const Uuid& id);

/// Notes what no record names any more, and forgets what nobody has named since @p unusedBefore.
std::vector<std::string> dropUnused(Connection& connection, TimePoint now, TimePoint unusedBefore);
/// Forgets uploads begun before @p begunBefore and not ended.
std::vector<Uuid> dropUploads(Connection& connection, TimePoint begunBefore);

} // namespace caravan::hub
