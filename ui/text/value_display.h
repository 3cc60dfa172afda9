// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QString>
#include <QStringList>

namespace caravan {
class Replica;
}

namespace caravan::ui {

/// A field's value as a person reads it, in the interface language. Empty for an empty value.
/// References give the title of what they point to, or a sentence where it is not on this laptop.
QString displayText(Replica& replica, const Field& field, const Value& value);

/// Values of one merge group in one line.
QString displayText(Replica& replica, const Entity& entity, const Group& group,
                    const GroupValue& value);

/// Several names as a list in one line.
QString joinedText(const QStringList& parts);

/// Title of a record, never empty.
QString recordTitle(const Record& record);

/// Tone of a choice value; neutral for everything else.
Tone toneOf(const Field& field, const Value& value);

/// Numbers and money stand right-aligned in tables.
bool isNumeric(FieldType type);

/// Name of a group: its field's label, or the labels of its fields.
QString groupLabel(const Entity& entity, const Group& group);

} // namespace caravan::ui
