// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caravan {

/// Which record a row of a file is, by the fields that a mapping calls its key: so that a file
/// that is imported again makes nothing twice.
class ImportKeys {
public:
    /// @p fields of one entity; without any, nothing is ever known.
    explicit ImportKeys(std::vector<std::string> fields) : m_fields(std::move(fields)) {}

    /// Reads the keys of all records of @p entity. Error: storage…; then nothing may be imported.
    Done load(Replica& replica, const Entity& entity);

    struct Found {
        std::optional<RecordId> existing; ///< the record that has this key
        bool isInFile = false;            ///< a row before this one had it
    };
    /// For each row once, in the order of the file. A row with an empty part of its key has none.
    Found take(const std::map<std::string, Value, std::less<>>& values);

private:
    std::vector<std::string> m_fields;
    std::map<std::string, RecordId> m_existing;
    std::set<std::string> m_inFile;
};

} // namespace caravan
