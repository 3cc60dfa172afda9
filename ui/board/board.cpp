// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board.h"

#include "ui/board/board_page.h"
#include "ui/board/deal_board.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route boardRoute(std::string entity)
{
    return {"board", std::move(entity)};
}

void addBoard(Workbench& bench)
{
    bench.add(PageKind{
        .key = "board",
        .icon = QStringLiteral("columns-3"),
        .label = [] { return DealBoard::tr("Board"); },
        .make = [](const PageSite& site, const Route& route) -> Page* {
            auto kind = boardOf(site.desk, route.entity);
            return kind ? new BoardPage(std::move(kind), site.desk) : nullptr;
        },
    });
}

} // namespace caravan::ui
