// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/column_form.h"
#include "core/exchange/import_lookup.h"
#include "core/store/replica.h"

#include <optional>
#include <string>

namespace caravan {

/// What the values of one field are in another. Used by field_conversion.cpp only.
class ValueConversion {
public:
    /// @p replica, @p from and @p to must outlive it. @p language: of choices that become texts.
    ValueConversion(Replica& replica, const Field& from, const Field& to, std::string language);

    /// For each value once, before any is converted.
    void look(const Value& value);
    /// Error: invalid, tooLarge or notFound (no record has that name); key = the new field.
    Result<Value> convert(const Value& value) const;
    /// The value in words: labels of choices, names of records.
    std::string textOf(const Value& value) const;

private:
    std::string cellOf(const Value& value) const;
    std::string labelOf(const std::string& choice) const;
    std::optional<Result<Value>> converted(const Value& value) const;
    Result<Value> referred(const std::string& name) const;
    Error mistake(const std::string& detail) const;

    Replica& m_replica;
    const Field& m_from;
    const Field& m_to;
    std::string m_language;
    std::string m_currency;
    ColumnForm m_form;
    std::optional<ImportLookup> m_names; ///< of records that a reference may name
};

} // namespace caravan
