// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// The known word that is spelt most like @p typed, letters compared folded and without blanks;
/// empty when none is near.
std::string closestSpelling(const std::string& typed, const std::vector<std::string>& known);

/// Finds records by one of their fields; learns those that the running import will create. A name
/// is found as it is written, else without regard to accents; never one of several.
class ImportLookup {
public:
    /// Reads the field of every record of @p entity.
    ImportLookup(Replica& replica, const Entity& entity, const Field& field);

    void learn(const std::string& text, const RecordId& id);

    struct Found {
        std::optional<RecordId> id; ///< of the only one
        std::size_t count = 0;
    };
    Found find(std::string_view text) const;
    /// Empty where nothing is near, and where there are too many names to compare.
    std::string suggestion(const std::string& text) const;
    /// A record's name that may be meant: it differs by the legal form, signs, or one letter in
    /// eight. Empty: none, so that this is somebody new.
    std::string doubtful(const std::string& text) const;

private:
    std::map<std::string, std::vector<RecordId>> m_exact;
    std::map<std::string, std::vector<RecordId>> m_folded;
    std::map<std::string, std::string> m_companies; ///< by companyKey()
    std::vector<std::string> m_names;
    std::size_t m_recordNames = 0; ///< of m_names those of records; the rest is learned
};

} // namespace caravan
