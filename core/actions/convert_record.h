// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/duplicates.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

// A record becomes others: a lead an account, a contact and an opportunity. What becomes of the
// records of an entity is its "converts" (core/schema/conversion_shape.h). The functions below that
// give no Result need an entity that has it.

/// What a person decides about one of the records that are made; nothing decided: a new one.
struct ConversionChoice {
    std::optional<RecordId> known; ///< one that exists, instead of a new one
    bool isLeftOut = false;        ///< of an optional one
    FieldValues set;               ///< of a new one, instead of what it would have
};
/// By the entity that is made.
using ConversionChoices = std::map<std::string, ConversionChoice, std::less<>>;

/// Records that may be meant and are known already, by the entity that is made, surest first. There
/// is an entry, perhaps empty, for each entity that says how to recognise one.
using KnownRecords = std::map<std::string, std::vector<Duplicate>, std::less<>>;
KnownRecords knownFor(Replica& replica, const Record& record);

/// The title of what would be made of @p record as a new one of @p entity, one of those it becomes.
std::string titleOfNew(Replica& replica, const Record& record, const std::string& entity);

/// The company's required fields that a new one would lack: they have to be among what is set. They
/// are of the replica's catalogue.
std::vector<const Field*> missingInNew(Replica& replica, const Record& record,
                                       const std::string& entity);

/// Makes what @p record becomes, brings the work about it along and moves it to its final state:
/// edits that stand or fall together, the last of which changes @p record. Error: invalid (an
/// entity that is not converted, a record that is converted already, one left out that is not
/// optional), required (a field of what is made, whose entity is the first of args), notFound (a
/// known record that is not here), and those of moveState().
Result<std::vector<Edit>> convertRecord(Replica& replica, const Record& record,
                                        const ConversionChoices& choices, Date today);

} // namespace caravan
