// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/access_rules.h"

#include <QLatin1Char>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <map>
#include <string>
#include <vector>

namespace caravan::ui {

/// In the order in which labels are asked for.
inline constexpr const char* kFieldLanguages[] = {"en", "zh_CN", "zh_TW"};

/// What something is called, by kFieldLanguages; empty where a language has no word of its own.
using ChoiceWords = std::vector<std::string>;

bool hasChoices(FieldType type);
/// In the first language that has one.
const std::string& firstWord(const ChoiceWords& words);
/// "labels" of the schema: the languages that have a word.
boost::json::object labelsOf(const ChoiceWords& words);
/// "choices" of a new field. A value is named by the first word, or by @p letter and its place.
boost::json::array choicesOf(const std::vector<ChoiceWords>& rows, QLatin1Char letter);

/// What a person says of a field.
struct TypedField {
    std::vector<std::string> labels; ///< by kFieldLanguages; empty where there is none
    std::string name;
    FieldType type = FieldType::text;
    std::string section;
    std::string target;               ///< of a reference
    std::vector<std::string> targets; ///< of a link; none: any
    std::vector<ChoiceWords> choices; ///< by their place; new ones without a word are none
    bool isRequired = false;
    bool isFact = false;
    bool isColumn = false;
    std::string hint;                   ///< below the field in the form, in every language
    std::map<Role, FieldAccess> access; ///< of roles that may not edit it
};

/// What the schema says of the access to one of its fields, by role; administrators apart.
std::map<Role, FieldAccess> accessTo(const Catalogue& catalogue, const Entity& entity,
                                     const Field& field);

/// The changes of the schema (core/model/model_change.h), in order, that add this field to an
/// entity, or make @p name, one of its fields, so.
std::vector<std::string> fieldChanges(const Catalogue& catalogue, const Entity& entity,
                                      const std::string& name, const TypedField& typed);

} // namespace caravan::ui
