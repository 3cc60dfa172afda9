// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/store/edit.h"

#include <string>
#include <vector>

namespace caravan {

// The one way to move the status of a record, of whichever entity that has one. The workflow is the
// catalogue's ("status" in the schema); the store and the hub check it again.

/// Whether the workflow leads there from where the record stands. True where it stands there
/// already.
bool mayMove(const Record& record, const std::string& to);
/// Whether it leads back from there, so that the move can be taken back.
bool mayMoveBack(const Record& record, const std::string& from);

/// Fields that have to be known in a state and are not, in the order of the schema.
std::vector<const Field*> lackingIn(const Record& record, const std::string& state);

/// The edit that moves a record as its author sees it, with what is set along. Error:
/// notPermittedMove (key: the status field); required (key: the first field that is lacking).
Result<Edit> moveState(const Record& record, const std::string& to, FieldValues with = {});

} // namespace caravan
