// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What is held back for a person to decide or to know: records that the hub wants gone, files that
// were lost before the hub had them, settings that could not be read.
#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "ui/models/desk.h"
#include "ui/models/preferences.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_page.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {

namespace {

constexpr std::size_t kLinesMax = 5;

} // namespace

void SyncPage::addHeldRemovals()
{
    const std::vector<RecordKey> held = Outbox(m_desk.replica()).heldRemovals();
    if (held.empty()) {
        return;
    }
    const int count = static_cast<int>(held.size());
    Card* card = addCard(tr("Removals held back"), count);
    auto* told = new PlainLabel(
        tr("The hub wants %Ln record(s) removed from this laptop, for example because they moved "
           "to another team. That is unusually many, so nothing is removed until you agree.",
           nullptr, count),
        TextRole::body);
    told->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(told, 1);
    QPushButton* again = lineButton(tr("Ask the hub again"), card->accessibleName());
    connect(again, &QPushButton::clicked, this, [this] { m_port.decideRemovals(false); });
    QPushButton* agree = lineButton(tr("Remove them"), card->accessibleName());
    setButtonKind(*agree, ButtonKind::danger);
    connect(agree, &QPushButton::clicked, this, [this] { m_port.decideRemovals(true); });
    head->addWidget(again, 0, Qt::AlignTop);
    head->addWidget(agree, 0, Qt::AlignTop);
    card->body()->addLayout(head);
    for (std::size_t i = 0; i < std::min(held.size(), kLinesMax); ++i) {
        addLine(*card, QStringLiteral("trash-2"), Tone::warning,
                toQString(m_desk.replica().title(held[i].entity, held[i].id)), {}, held[i], i == 0);
    }
    if (held.size() > kLinesMax) {
        addMore(*card, static_cast<std::int64_t>(held.size() - kLinesMax));
    }
}

void SyncPage::addLostFiles()
{
    const std::vector<LostFile> lost = m_desk.replica().blobs().lostFiles();
    if (lost.empty()) {
        return;
    }
    Card* card =
        addCard(tr("Files lost before they were sent"), static_cast<qsizetype>(lost.size()));
    bool isFirst = true;
    for (const LostFile& file : lost) {
        const RecordKey key = file.namedBy.empty() ? RecordKey{} : file.namedBy.front();
        const QString text =
            file.kept ? tr("Its content changed on this disk. What is there now was kept in %1.")
                            .arg(toQString(file.kept->string()))
                      : tr("It is no longer on this disk. Attach it again where you have a copy.");
        addLine(*card, QStringLiteral("triangle-alert"), Tone::danger,
                toQString(m_desk.replica().title(key.entity, key.id)), text, key, isFirst);
        isFirst = false;
    }
}

/// After a restore of the hub: what this laptop has brought back, for a week.
void SyncPage::addGivenBack()
{
    const auto count = static_cast<int>(Outbox(m_desk.replica()).givenBackCount());
    if (count == 0) {
        return;
    }
    Card* card = addCard(tr("The hub had lost data"), count);
    auto* told = new PlainLabel(
        tr("The hub was put back to an earlier state. %Ln change(s) that it did not have any more "
           "were sent again from this laptop.",
           nullptr, count),
        TextRole::body);
    told->setWordWrap(true);
    card->body()->addWidget(told);
}

void SyncPage::addDiskProblems()
{
    for (const std::optional<Error>& problem :
         {m_desk.preferences().problem(), m_desk.drafts().problem()}) {
        if (!problem) {
            continue;
        }
        Card* card = addCard(tr("Settings or drafts could not be read"), 0);
        auto* told = new PlainLabel(
            problem->code == ErrorCode::damaged
                ? tr("The file was damaged and lies in %1 now.").arg(toQString(problem->detail))
                : tr("%1 Nothing is written over it, so what you set now is not kept.")
                      .arg(errorText(*problem)),
            TextRole::body);
        told->setWordWrap(true);
        card->body()->addWidget(told);
    }
}

} // namespace caravan::ui
