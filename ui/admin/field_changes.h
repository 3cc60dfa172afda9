// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QStringList>

#include <string>
#include <vector>

namespace caravan::ui {

/// In the order in which labels are asked for.
inline constexpr const char* kFieldLanguages[] = {"en", "zh_CN", "zh_TW"};

bool hasChoices(FieldType type);

/// What a person says of a field.
struct TypedField {
    std::vector<std::string> labels; ///< by kFieldLanguages; empty where there is none
    std::string name;
    FieldType type = FieldType::text;
    std::string section;
    std::string target;               ///< of a reference
    std::vector<std::string> targets; ///< of a link; none: any
    QStringList choices;              ///< one a line
    bool isRequired = false;
    bool isFact = false;
    bool isColumn = false;

    /// In the first language that has one.
    std::string firstLabel() const;
};

/// The changes of the schema (core/model/model_change.h), in order, that add this field to an
/// entity, or make @p name, one of its fields, so.
std::vector<std::string> fieldChanges(const Entity& entity, const std::string& name,
                                      const TypedField& typed);

} // namespace caravan::ui
