// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <optional>

namespace caravan {

/// The field by which a file refers to a record of @p entity; nullptr when files cannot be put
/// there.
const Field* attachmentField(const Catalogue& catalogue, const std::string& entity);

/// The edit that attaches a file, taken in before (Blobs::take), to a record. @p preview: a small
/// picture of it, which travels first. Error: invalid, key "entity".
Result<Edit> attachFile(Replica& replica, const RecordKey& about, const FileRef& file,
                        const std::optional<FileRef>& preview = {});

} // namespace caravan
