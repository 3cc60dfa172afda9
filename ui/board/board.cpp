// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board.h"

#include "core/selling/pipeline.h"
#include "ui/board/board_page.h"
#include "ui/board/deal_board.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

namespace {

/// A deal goes by the stages of its own pipeline, which may ask for more than the schema does.
StateChange dealChange(Desk& desk, const Record& deal, const std::string& to)
{
    const std::vector<Pipeline> pipelines = readPipelines(desk.replica());
    const Pipeline& pipeline = pipelineOf(pipelines, deal);
    return {missingFor(pipeline, deal, to), stageChange(pipeline, deal, to, todayOf(desk))};
}

} // namespace

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
    bench.add(StateRule{
        .appliesTo = [](const Entity& entity) { return entity.name == "opportunity"; },
        .change = dealChange,
    });
}

} // namespace caravan::ui
