// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_kind.h"

#include "ui/board/deal_board.h"
#include "ui/board/record_board.h"

namespace caravan::ui {

std::unique_ptr<BoardKind> boardOf(Desk& desk, const std::string& name)
{
    // Deals have pipelines of their own, and a hub of an older version says no board of them.
    if (name.empty() || name == "opportunity") {
        return std::make_unique<DealBoard>(desk);
    }
    const Entity* entity = desk.catalogue().entity(name);
    if (entity == nullptr || !entity->board) {
        return nullptr;
    }
    return std::make_unique<RecordBoard>(desk, *entity);
}

} // namespace caravan::ui
