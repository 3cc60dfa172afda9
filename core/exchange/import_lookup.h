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

/// Finds records by one of their fields, letters compared folded; learns those that the running
/// import will create.
class ImportLookup {
public:
    /// Reads the field of every record of @p entity.
    ImportLookup(Replica& replica, const Entity& entity, const Field& field);

    void learn(const std::string& text, const RecordId& id);
    std::optional<RecordId> find(std::string_view text) const;
    std::string suggestion(const std::string& text) const { return closestSpelling(text, m_names); }

private:
    std::map<std::string, RecordId> m_ids;
    std::vector<std::string> m_names;
};

} // namespace caravan
