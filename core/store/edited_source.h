// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/record_source.h"
#include "core/store/edit.h"

#include <map>

namespace caravan {

/// Records as they would stand after some edits.
class EditedSource final : public RecordSource {
public:
    EditedSource(RecordSource& below, const std::vector<Edit>& edits = {});

    /// One more edit, or one that says more than when it was put on top.
    void apply(const Edit& edit);

    const Catalogue& catalogue() const override { return m_below.catalogue(); }
    std::optional<Record> find(const std::string& entity, const RecordId& id) override;
    std::vector<Record> referring(const std::string& entity, const std::string& field,
                                  const RecordId& id) override;
    std::vector<Record> having(const std::string& entity, const std::string& field,
                               const Value& value) override;
    void each(const std::string& entity, const std::function<void(const Record&)>& visit) override;

private:
    /// The records of @p below that no edit touches, and those that edits made or changed, as far
    /// as they have this value.
    std::vector<Record> withEdited(std::vector<Record> below, const std::string& entity,
                                   const std::string& field, const Value& value) const;

    RecordSource& m_below;
    std::map<RecordKey, std::optional<Record>> m_edited; ///< nothing: deleted
};

} // namespace caravan
