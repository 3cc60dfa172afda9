// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/waiting_cards.h"

#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_cards.h"
#include "ui/sync/sync_text.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

namespace caravan::ui {
namespace {

constexpr std::size_t kWaitingCardsLinesMax = 100; ///< shown of what waits; as many are exported

} // namespace

void addWaiting(SyncCards& cards)
{
    const std::vector<JournalEntry> entries =
        Outbox(cards.desk().replica()).waiting(kWaitingCardsLinesMax);
    const std::int64_t count = Outbox(cards.desk().replica()).waitingCount();
    Card* card = cards.add(SyncCards::tr("Waiting for the hub"), count, entries);
    if (entries.empty()) {
        const BlobCounts files = cards.desk().replica().blobs().counts();
        const bool isAllThere =
            Outbox(cards.desk().replica()).attentionCount() == 0 && files.taken == files.confirmed;
        card->body()->addWidget(
            new PlainLabel(isAllThere ? SyncCards::tr("Everything you saved has reached the hub.")
                                      : SyncCards::tr("Nothing is waiting to be sent."),
                           TextRole::body, Ink::text2));
        return;
    }
    bool isFirst = true;
    for (const JournalEntry& entry : entries) {
        QHBoxLayout* line = cards.addLine(*card, QStringLiteral("cloud-upload"), Tone::accent,
                                          toQString(entry.title),
                                          changeText(cards.desk().catalogue(), entry.change),
                                          {entry.change.entity, entry.change.id}, isFirst);
        isFirst = false;
        line->addWidget(new PlainLabel(agoText(entry.change.at, cards.desk().now()),
                                       TextRole::caption, Ink::text3),
                        0, Qt::AlignTop);
    }
    if (count > static_cast<std::int64_t>(entries.size())) {
        SyncCards::addMore(*card, count - static_cast<std::int64_t>(entries.size()));
    }
}

void addFiles(SyncCards& cards, const SyncPort& port)
{
    Blobs& blobs = cards.desk().replica().blobs();
    const BlobCounts counts = blobs.counts();
    if (counts.taken == 0 && counts.coming == 0 && counts.bytesHere == 0) {
        return;
    }
    Card* card = cards.add(SyncCards::tr("Files"), 0);
    const bool isAll = counts.taken == counts.confirmed;
    auto* first = new PlainLabel(SyncCards::tr("%2 of %1 uploaded", "files: here, at the hub")
                                     .arg(integerText(counts.taken), integerText(counts.confirmed)),
                                 TextRole::cardTitle, isAll ? Ink::success : Ink::warning);
    card->body()->addWidget(first);
    QStringList parts;
    if (counts.coming > 0) {
        parts.append(SyncCards::tr("%Ln to be fetched", nullptr, static_cast<int>(counts.coming)));
    }
    parts.append(SyncCards::tr("%1 of %2 used on this laptop", "size, size")
                     .arg(sizeText(counts.bytesHere), sizeText(blobs.budgetBytes())));
    card->body()->addWidget(
        new PlainLabel(parts.join(QStringLiteral(" · ")), TextRole::body, Ink::text2));
    if (const QString problem = filesProblemText(port.blobs().problem); !problem.isEmpty()) {
        auto* line = new PlainLabel(problem, TextRole::body, Ink::danger);
        line->setWordWrap(true);
        card->body()->addWidget(line);
    }
}

} // namespace caravan::ui
