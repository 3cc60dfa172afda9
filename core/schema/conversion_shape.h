// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/value.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

// What a record becomes: "converts" of an entity. A lead becomes an account, a contact and, where
// somebody wants one, an opportunity:
//
//   "converts": {
//     "state": "converted",
//     "into": [
//       {"entity": "account", "field": "converted_account",
//        "known": {"name": ["company", "name"], "mail": "mail"},
//        "take": {"name": ["company", "name"], "phone": "phone"},
//        "set": {"kind": "prospect"}, "without": {"company": {"legal_form": "person"}}},
//       {"entity": "opportunity", "field": "converted_opportunity", "optional": true,
//        "take": {"name": ["interest", "name"]}, "today": ["engage_date"],
//        "refer": {"account": "account"}}],
//     "carries": ["activity"]}
//
// "take", "set", "without", "today" and "refer" name fields of what is made, each field once.

/// Field → the fields it is taken from: the first that has a value.
using FieldSources = std::map<std::string, std::vector<std::string>, std::less<>>;
/// Field → constant.
using FieldConstants = std::map<std::string, Value, std::less<>>;

/// One of the records that a record becomes. No entity is made twice, so its name tells which.
struct ConversionPart {
    std::string entity;
    std::string field;       ///< of the record that is converted: refers to this one afterwards
    bool isOptional = false; ///< made only where somebody wants it
    /// Fields of its identity by which one that is there already is recognised and offered instead;
    /// empty: always a new one.
    FieldSources known;
    FieldSources take;
    FieldConstants set;
    /// Field of the record that is converted → what is set where that is empty.
    std::map<std::string, FieldConstants, std::less<>> without;
    std::vector<std::string> today; ///< dates that are the day of the conversion
    /// Reference → entity of the part that it refers to, which stands before this one.
    std::map<std::string, std::string, std::less<>> refer;
};

/// How a record is converted (core/actions/convert_record.h).
struct ConversionShape {
    std::string state; ///< of its workflow, that it moves to
    std::vector<ConversionPart> into;
    /// Entities whose records about the converted one are about what it became too.
    std::vector<std::string> carries;

    /// What is made of that entity; nullptr for nothing.
    const ConversionPart* part(std::string_view entity) const
    {
        const auto found = std::find_if(into.begin(), into.end(),
                                        [&](const auto& one) { return one.entity == entity; });
        return found == into.end() ? nullptr : &*found;
    }
};

} // namespace caravan
