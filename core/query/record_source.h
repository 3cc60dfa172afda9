// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

/// Where rules look records up: a replica, a replica with edits on top, or the transaction of the
/// hub. Only live records are found. Belongs to one thread and lives as long as what it reads.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    virtual const Catalogue& catalogue() const = 0;
    virtual std::optional<Record> find(const std::string& entity, const RecordId& id) = 0;
    /// The records of @p entity that refer to @p id by @p field.
    virtual std::vector<Record> referring(const std::string& entity, const std::string& field,
                                          const RecordId& id) = 0;
    /// The records of @p entity whose @p field has this value. Over the hub it reads all of the
    /// entity, so it is for entities of which a company has few.
    virtual std::vector<Record> having(const std::string& entity, const std::string& field,
                                       const Value& value) = 0;
    virtual void each(const std::string& entity,
                      const std::function<void(const Record&)>& visit) = 0;
};

} // namespace caravan
