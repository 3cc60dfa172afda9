// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/save_many.h"
#include "core/store/replica.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace caravan {

// A field keeps its type for ever (core/model/model.h): another type is a new field, which gets
// what the values of the old one become, and the old one is hidden. Values are read as an import
// reads a column (core/exchange/column_form.h); a choice becomes its label, a reference the name of
// its record.

/// Which field becomes which of the same entity.
struct FieldConversion {
    std::string entity;
    std::string from;
    std::string to;

    bool operator==(const FieldConversion&) const = default;
};

/// A value that the new field cannot take.
struct ConversionMiss {
    RecordId id;
    std::string title; ///< of the record
    std::string value; ///< as the old field says it
    Error why;         ///< key = the new field
};

/// What a conversion does.
struct ConversionPlan {
    std::size_t filled = 0;   ///< records with a value in the old field
    std::size_t converts = 0; ///< of these, those whose value the new field takes
    std::size_t there = 0;    ///< of these, those that have a value in the new field already
    std::size_t missed = 0;   ///< of these, those whose value it cannot take
    std::vector<ConversionMiss> misses; ///< the first twenty
    std::vector<Edit> edits;            ///< one a record that converts
};

/// Plans over all records of this replica. @p to: of the schema as it becomes, maybe of a draft;
/// the edits can be saved once the replica has the field. Error: notFound (entity or field),
/// storage.
Result<ConversionPlan> planConversion(Replica& replica, const FieldConversion& conversion,
                                      const Field& to, const std::string& language);

/// The changes of the schema that begin a conversion: @p newField, the JSON of "add_field", where
/// the field is not there yet, and hiding the old one.
std::vector<std::string> conversionChanges(const Catalogue& model,
                                           const FieldConversion& conversion,
                                           const std::string& newField);

/// Fills the new field, as one import that can be undone (core/store/import_log.h).
struct ConversionDone {
    ConversionPlan plan; ///< without its edits
    RecordId batch;      ///< of the import; nil where nothing was written
    ManySaved saved;
};
Result<ConversionDone> convertField(Replica& replica, const FieldConversion& conversion,
                                    const std::string& language, const ManyProgress& progress = {});

/// Conversions that were published from this laptop and wait for the new field. Kept in a file of
/// the profile.
class WaitingConversions {
public:
    /// Error: storage, invalid (the file is left as it is).
    static Result<WaitingConversions> load(const std::filesystem::path& profile);

    const std::vector<FieldConversion>& all() const { return m_all; }
    Done add(FieldConversion conversion);
    Done remove(const FieldConversion& conversion);
    /// Those whose new field @p catalogue has.
    std::vector<FieldConversion> ready(const Catalogue& catalogue) const;

private:
    explicit WaitingConversions(std::filesystem::path file) : m_file(std::move(file)) {}
    Done keep() const;

    std::filesystem::path m_file;
    std::vector<FieldConversion> m_all;
};

} // namespace caravan
