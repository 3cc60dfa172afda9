// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blob_files.h"
#include "core/store/edit.h"

#include <filesystem>
#include <optional>

namespace caravan {

class Replica;

/// The field by which a file refers to a record of @p entity; nullptr when files cannot be put
/// there.
const Field* attachmentField(const Catalogue& catalogue, const std::string& entity);

/// Copies a file in for an attachment. Where a photo was taken is nobody's business but the
/// photographer's: its position is left out, all else is kept. Error: as BlobFiles::copyIn().
Result<BlobFiles::Taken> takeAttachment(const BlobFiles& files,
                                        const std::filesystem::path& source);

/// The same for a record that is then saved with the value, under the name the file has there.
/// Error: as above; key = the file.
Result<FileRef> takeFile(Replica& replica, const std::filesystem::path& source);

/// The edit that attaches a file, taken in before (takeAttachment), to a record. @p preview: a
/// small picture of it, which travels first. Error: invalid, key "entity".
Result<Edit> attachFile(Replica& replica, const RecordKey& about, const FileRef& file,
                        const std::optional<FileRef>& preview = {});

} // namespace caravan
