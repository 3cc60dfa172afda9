// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/held_cards.h"

#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "ui/models/preferences.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_cards.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr std::size_t kHeldCardsLinesMax = 5;

} // namespace

void addHeldRemovals(SyncCards& cards, SyncPort& port)
{
    const std::vector<RecordKey> held = Outbox(cards.desk().replica()).heldRemovals();
    if (held.empty()) {
        return;
    }
    const int count = static_cast<int>(held.size());
    Card* card = cards.add(SyncCards::tr("Removals held back"), count);
    QHBoxLayout* head = SyncCards::addSentence(
        *card,
        SyncCards::tr(
            "The hub wants %Ln record(s) removed from this laptop, for example because they moved "
            "to another team. That is unusually many, so nothing is removed until you agree.",
            nullptr, count));
    QPushButton* again =
        SyncCards::lineButton(SyncCards::tr("Ask the hub again"), card->accessibleName());
    QObject::connect(again, &QPushButton::clicked, &cards, [&port] { port.decideRemovals(false); });
    QPushButton* agree =
        SyncCards::lineButton(SyncCards::tr("Remove them"), card->accessibleName());
    setButtonKind(*agree, ButtonKind::danger);
    QObject::connect(agree, &QPushButton::clicked, &cards, [&port] { port.decideRemovals(true); });
    head->addWidget(again, 0, Qt::AlignTop);
    head->addWidget(agree, 0, Qt::AlignTop);
    for (std::size_t i = 0; i < std::min(held.size(), kHeldCardsLinesMax); ++i) {
        cards.addLine(*card, QStringLiteral("trash-2"), Tone::warning,
                      toQString(cards.desk().replica().title(held[i].entity, held[i].id)), {},
                      held[i], i == 0);
    }
    if (held.size() > kHeldCardsLinesMax) {
        SyncCards::addMore(*card, static_cast<std::int64_t>(held.size() - kHeldCardsLinesMax));
    }
}

void addLostFiles(SyncCards& cards)
{
    const std::vector<LostFile> lost = cards.desk().replica().blobs().lostFiles();
    if (lost.empty()) {
        return;
    }
    Card* card = cards.add(SyncCards::tr("Files lost before they were sent"),
                           static_cast<qsizetype>(lost.size()));
    bool isFirst = true;
    for (const LostFile& file : lost) {
        const RecordKey key = file.namedBy.empty() ? RecordKey{} : file.namedBy.front();
        const QString text =
            file.kept ? SyncCards::tr(
                            "Its content changed on this disk. What is there now was kept in %1.")
                            .arg(toQString(file.kept->string()))
                      : SyncCards::tr(
                            "It is no longer on this disk. Attach it again where you have a copy.");
        cards.addLine(*card, QStringLiteral("triangle-alert"), Tone::danger,
                      toQString(cards.desk().replica().title(key.entity, key.id)), text, key,
                      isFirst);
        isFirst = false;
    }
}

void addGivenBack(SyncCards& cards)
{
    const auto count = static_cast<int>(Outbox(cards.desk().replica()).givenBackCount());
    if (count == 0) {
        return;
    }
    Card* card = cards.add(SyncCards::tr("The hub had lost data"), count);
    SyncCards::addSentence(*card,
                           SyncCards::tr("The hub was restored to an earlier state. %Ln change(s) "
                                         "it had lost were sent again from this laptop.",
                                         nullptr, count));
}

void addDiskProblems(SyncCards& cards)
{
    for (const std::optional<Error>& problem :
         {cards.desk().preferences().problem(), cards.desk().drafts().problem()}) {
        if (!problem) {
            continue;
        }
        Card* card = cards.add(SyncCards::tr("Settings or drafts could not be read"), 0);
        SyncCards::addSentence(
            *card, problem->code == ErrorCode::damaged
                       ? SyncCards::tr("The file was damaged and is now in %1.")
                             .arg(toQString(problem->detail))
                       : SyncCards::tr("%1 It is not overwritten, so what you set now is not kept.")
                             .arg(errorText(*problem)));
    }
}

} // namespace caravan::ui
