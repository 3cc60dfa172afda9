// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <cstddef>
#include <vector>

namespace caravan {

class Replica;

/// What taking an import back would do.
struct ImportUndo {
    std::vector<Edit> edits;  ///< to be saved as many ops, those that need others first
    std::size_t removed = 0;  ///< records that the import made and that go
    std::size_t restored = 0; ///< records that get their old values back
    std::size_t changed = 0;  ///< left, because somebody changed them since
    std::size_t needed = 0;   ///< left, because something made since refers to them
    std::size_t gone = 0;     ///< are no longer here
};

/// Plans taking back an import of this replica: what it made is deleted, what it changed gets the
/// values it had. A record that anybody worked on since is left as it is; of a changed record each
/// field is looked at for itself. What the hub or the program itself fills in is no work.
ImportUndo planImportUndo(Replica& replica, const RecordId& import);

} // namespace caravan
