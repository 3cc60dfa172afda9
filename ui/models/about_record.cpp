// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/about_record.h"

namespace caravan::ui {

namespace {

/// A person or a team is responsible for a record, which is not what the record is about.
bool isAbout(const Field& field)
{
    return field.isReferring() && !field.refersToPeople() && !field.refersToTeams();
}

} // namespace

Preset presetAbout(const Record& record, const Entity& kind)
{
    Preset preset;
    for (const Field& field : kind.fields) {
        if (isAbout(field) && field.mayReferTo(record.entity->name)) {
            preset.emplace(field.name, referenceTo(field, record.key()));
        }
    }
    // A call about a deal is also one about its account and its contact.
    for (const Field& field : kind.fields) {
        const Field* same = record.entity->field(field.name);
        if (isAbout(field) && !field.target.empty() && same && same->target == field.target &&
            !isEmpty(record.value(field.name))) {
            preset.emplace(field.name, record.value(field.name));
        }
    }
    return preset;
}

} // namespace caravan::ui
