// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_kind.h"

#include "ui/board/record_board.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

std::unique_ptr<BoardKind> boardOf(Desk& desk, const Workbench& bench, const std::string& name)
{
    for (const SubjectBoard& board : bench.boards()) {
        if (name.empty() || board.entity == name) {
            return board.make(desk);
        }
    }
    const Entity* entity = desk.catalogue().entity(name);
    if (entity == nullptr || !entity->board) {
        return nullptr;
    }
    return std::make_unique<RecordBoard>(desk, *entity);
}

} // namespace caravan::ui
