// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board.h"

#include "ui/board/board_page.h"
#include "ui/models/desk.h"
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
        .label = [] { return BoardPage::tr("Board"); },
        .make = [](const PageSite& site, const Route& route) -> Page* {
            auto kind = boardOf(site.desk, site.bench, route.entity);
            return kind ? new BoardPage(std::move(kind), site.desk) : nullptr;
        },
    });
    bench.add(ListAction{
        .part = ListAction::Part::output,
        .icon = QStringLiteral("columns-3"),
        .label = [] { return BoardPage::tr("Show as a board"); },
        .appliesTo =
            [](const Desk& desk, const Entity& entity) {
                return entity.board &&
                       desk.rights().mayRead(entity, *entity.field(entity.board->field));
            },
        .run =
            [](const ListSite& site) {
                Q_EMIT site.page.routeRequested(boardRoute(site.entity.name));
            },
    });
}

} // namespace caravan::ui
