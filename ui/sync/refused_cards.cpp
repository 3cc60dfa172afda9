// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/refused_cards.h"

#include "core/store/outbox.h"
#include "ui/sync/sync_cards.h"
#include "ui/sync/sync_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/widgets/card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <iterator>
#include <vector>

namespace caravan::ui {
namespace {

constexpr std::size_t kCauseLinesMax = 20; ///< each is several widgets; all are exported

struct Words {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::RefusedCards)
};

void addLine(SyncCards& cards, Card& card, const JournalEntry& entry, bool isFirst)
{
    const QString title = toQString(entry.title);
    QHBoxLayout* line = cards.addLine(card, QStringLiteral("triangle-alert"), Tone::danger, title,
                                      changeText(cards.desk().catalogue(), entry.change),
                                      {entry.change.entity, entry.change.id}, isFirst);
    const OpId op = entry.change.op;
    QPushButton* again = SyncCards::lineButton(Words::tr("Send again"), title);
    QObject::connect(again, &QPushButton::clicked, &cards, [&cards, op] {
        cards.decided(Outbox(cards.desk().replica()).resend(op),
                      Words::tr("It will be sent again"));
    });
    QPushButton* discard = SyncCards::lineButton(Words::tr("Discard"), title);
    setButtonKind(*discard, ButtonKind::danger);
    QObject::connect(discard, &QPushButton::clicked, &cards, [&cards, op] {
        cards.decided(Outbox(cards.desk().replica()).discard(op),
                      Words::tr("The change was discarded"));
    });
    line->addWidget(again, 0, Qt::AlignTop);
    line->addWidget(discard, 0, Qt::AlignTop);
}

void addCause(SyncCards& cards, const QString& cause, const std::vector<JournalEntry>& entries)
{
    Card* card =
        cards.add(Words::tr("Needs attention"), static_cast<qsizetype>(entries.size()), entries);
    QHBoxLayout* head = SyncCards::addSentence(*card, cause);
    if (entries.size() > 1) {
        std::vector<OpId> ops;
        std::transform(entries.begin(), entries.end(), std::back_inserter(ops),
                       [](const JournalEntry& entry) { return entry.change.op; });
        const int count = static_cast<int>(ops.size());
        QPushButton* again = SyncCards::lineButton(Words::tr("Send all again"), cause);
        QObject::connect(again, &QPushButton::clicked, &cards, [&cards, ops, count] {
            cards.decided(Outbox(cards.desk().replica()).resend(ops),
                          Words::tr("%Ln change(s) will be sent again", nullptr, count));
        });
        QPushButton* discard = SyncCards::lineButton(Words::tr("Discard all"), cause);
        setButtonKind(*discard, ButtonKind::danger);
        QObject::connect(discard, &QPushButton::clicked, &cards, [&cards, ops, count] {
            if (cards.confirmDiscard(count)) {
                cards.decided(Outbox(cards.desk().replica()).discard(ops),
                              Words::tr("%Ln change(s) were discarded", nullptr, count));
            }
        });
        head->addWidget(again, 0, Qt::AlignTop);
        head->addWidget(discard, 0, Qt::AlignTop);
    }
    for (std::size_t i = 0; i < std::min(entries.size(), kCauseLinesMax); ++i) {
        addLine(cards, *card, entries[i], i == 0);
    }
    if (entries.size() > kCauseLinesMax) {
        SyncCards::addMore(*card, static_cast<std::int64_t>(entries.size() - kCauseLinesMax));
    }
}

} // namespace

void addRefused(SyncCards& cards)
{
    const std::vector<JournalEntry> entries = Outbox(cards.desk().replica()).attention();
    std::vector<std::pair<QString, std::vector<JournalEntry>>> causes;
    for (const JournalEntry& entry : entries) {
        const QString cause = attentionText(cards.desk().catalogue(), entry);
        const auto same = std::find_if(causes.begin(), causes.end(),
                                       [&](const auto& one) { return one.first == cause; });
        if (same == causes.end()) {
            causes.push_back({cause, {entry}});
        } else {
            same->second.push_back(entry);
        }
    }
    for (const auto& [cause, ofCause] : causes) {
        addCause(cards, cause, ofCause);
    }
}

} // namespace caravan::ui
