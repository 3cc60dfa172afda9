// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offers.h"

#include "core/selling/offer_guard.h"
#include "core/store/replica_source.h"
#include "ui/selling/approvals_page.h"
#include "ui/selling/lines_view.h"
#include "ui/selling/offer_actions.h"
#include "ui/selling/offer_file.h"
#include "ui/selling/offer_preview.h"
#include "ui/selling/offer_text.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

/// Deals, quotes and orders.
bool hasLines(const Entity& entity)
{
    return lineKindOfParent(entity.name) != nullptr;
}

/// Quotes and orders.
bool hasLetter(const Entity& entity)
{
    return hasLines(entity) && entity.name != "opportunity";
}

/// What goes out is kept as it was then.
StateRule::Along letterAlong(Desk& desk, const Record& record, const std::string& to)
{
    Result<std::vector<Edit>> edits = offerMovesWith(desk, record, to);
    return edits ? StateRule::Along{std::move(*edits), std::nullopt}
                 : StateRule::Along{{}, offerFileErrorText(edits.error())};
}

/// A discount beyond what this person may give has to be approved first; that it is asked for is no
/// state to be set by hand, since nobody would be asked.
std::optional<QString> refusal(Desk& desk, const Record& record, const std::string& to)
{
    if (to == "asked") {
        return QCoreApplication::translate(
            "Offers", "Choose “Ask for approval”: it says to whom the request goes, and why.");
    }
    Record after = record;
    after.set(record.entity->status->field, to);
    ReplicaSource source(desk.replica());
    const auto role = roleFrom(desk.replica().syncState().role);
    const Done covered = role ? checkOffer(source, *role, desk.user(), &record, after) : done();
    return covered ? std::nullopt : std::optional(coverText(offerStateOf(desk.replica(), record)));
}

} // namespace

void addOffers(Workbench& bench)
{
    bench.add(PageKind{
        .key = "approvals",
        .icon = QStringLiteral("circle-check"),
        .label = [] { return ApprovalsPage::tr("Approvals"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new ApprovalsPage(site.desk);
        },
        .waiting = ApprovalsPage::waitingFor,
        .waitingOn = {"quote_approval", "user"},
    });
    bench.add(RecordPanel{
        .key = "lines",
        .appliesTo = hasLines,
        .make = [](Desk& desk, const RecordKey& key) -> PanelView* {
            return new LinesView(desk, *lineKindOfParent(key.entity), key.id);
        },
    });
    bench.add(RecordPanel{
        .key = "preview",
        .appliesTo = hasLetter,
        .isAllowed =
            [](const Rights& rights, const Entity& entity) {
                return rights.mayRead(entity, *entity.field("amount"));
            },
        .make = [](Desk& desk, const RecordKey& key) -> PanelView* {
            return new OfferPreview(desk, key);
        },
    });
    bench.add(RecordAction{
        .appliesTo = hasLines,
        .make = [](Desk& desk) -> RecordTools* { return new OfferActions(desk); },
    });
    bench.add(StateRule{.appliesTo = hasLines, .refusal = refusal});
    bench.add(StateRule{.appliesTo = hasLetter, .along = letterAlong});
}

} // namespace caravan::ui
