// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// Why a change of the schema is refused (core/model/model.h). The sentence for a person is chosen
/// by it in ui/text/schema_error_text.cpp; programs read its word.
enum class SchemaReason : std::uint8_t {
    unsound,        ///< anything else: the detail says what, in English
    exists,         ///< the name is taken
    missing,        ///< what it is about does not exist
    badName,        ///< the internal name has the wrong form
    needsPrefix,    ///< the internal name must begin with "x_"
    badLabel,       ///< a label is too long, or of several lines
    noLabel,        ///< it has no label
    fieldsMax,      ///< too many fields
    entitiesMax,    ///< too many entities of the company
    choicesMax,     ///< too many choices
    changesMax,     ///< too many changes, in a draft or in all
    tooLarge,       ///< the change itself is too large
    required,       ///< it cannot be hidden
    ofProduct,      ///< the product's fields are only relabelled, moved and hidden
    keepsType,      ///< a field never gets another type
    noChoices,      ///< the field has no choices, or needs some
    programsStates, ///< each of these choices means something to the program
    letterTaken,    ///< another entity is numbered by that letter
    needsOwner,     ///< records can only be numbered where they have an owner
    needsText,      ///< records need a text field that names them
    stays,          ///< what was published is never removed
    choiceTwice,    ///< two choices have one name
    hidden,         ///< what is hidden can neither be shown nor asked for
    factsMax,       ///< too many fields in the head of a record
    noTab,          ///< the record page has no such tab
    reportsMax,     ///< too many reports of the company
    noKey,          ///< the report has nothing to group by
    noAmount,       ///< the report adds up a field that is no amount
    noDay,          ///< the period of the report is about a field that is no date
};
const char* toString(SchemaReason reason);

/// A refusal in the key of an Error or of an answer of the hub:
/// "exists:account.x_grade:2026-11-29:Ada Berger".
struct SchemaRefusal {
    SchemaReason reason = SchemaReason::unsound;
    std::string place; ///< "account.x_grade"
    std::string on;    ///< YYYY-MM-DD, where somebody else was first
    std::string by;    ///< who that was

    bool operator==(const SchemaRefusal&) const = default;
};
/// At most 255 bytes of printable text, as the wire takes it.
std::string keyOf(const SchemaRefusal& refusal);
/// Nothing where @p key is of something else.
std::optional<SchemaRefusal> refusalFrom(std::string_view key);

} // namespace caravan
