// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "sync/hub/apply/hub_writer.h"

namespace caravan::hub {

/// Gives a new change of the schema its place behind all others, if the model with it is sound.
/// Error: schema, key a SchemaRefusal, detail a sentence that names who was first where a name is
/// taken.
Done admitToLedger(HubWriter& writer, Record& change);

} // namespace caravan::hub
