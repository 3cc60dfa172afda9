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
    /// @p keys: fields of one entity; a row is known by the first of which it has all. Without any,
    /// nothing is ever known. A reference is compared by the name of what it refers to.
    explicit ImportKeys(std::vector<std::vector<std::string>> keys) : m_keys(std::move(keys)) {}

    /// Reads the keys of all records of @p entity. Error: storage…; then nothing may be imported.
    Done load(Replica& replica, const Entity& entity);

    struct Found {
        std::optional<RecordId> existing; ///< the record that has this key
        bool isInFile = false;            ///< a row before this one had it
    };
    /// For each row once, in the order of the file. A row that has no whole key is nobody.
    Found take(const std::map<std::string, Value, std::less<>>& values);

private:
    std::vector<std::vector<std::string>> m_keys;
    std::map<std::string, RecordId> m_existing;
    std::set<std::string> m_inFile;
};

} // namespace caravan
