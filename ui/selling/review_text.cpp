// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/review_text.h"

#include "core/selling/pipeline.h"
#include "ui/text/format.h"

#include <QStringList>

#include <map>

namespace caravan::ui {

QString ReviewText::worth(const std::vector<ReviewEntry>& entries, const std::string& currency)
{
    std::map<std::string, Decimal> sums; // by won, lost, and nothing for what is open
    for (const ReviewEntry& entry : entries) {
        const std::string& stage = entry.deal.text("stage");
        Decimal& sum = sums[isClosedStage(stage) ? stage : std::string()];
        sum = sum + entry.worth;
    }
    QStringList parts;
    for (const auto& [stage, sum] : sums) {
        const QString amount = moneyText({wholeOf(sum), currency}, 0);
        parts.append(
            sums.size() == 1 && stage.empty()
                ? amount
                : tr("%1: %2", "open, won or lost: amount")
                      .arg(stage.empty() ? tr("Open", "deals") : stageName(entries.front(), stage),
                           amount));
    }
    return parts.join(QStringLiteral(" · "));
}

QString ReviewText::stageName(const ReviewEntry& entry, const std::string& stage)
{
    const Choice* choice = entry.deal.entity->field("stage")->choice(stage);
    return choice != nullptr ? labelText(choice->labels) : toQString(stage);
}

QString ReviewText::made(const ReviewEntry& entry)
{
    return stageName(entry, entry.to);
}

QString ReviewText::moved(const ReviewEntry& entry)
{
    return tr("%1 → %2", "stage before, stage now")
        .arg(stageName(entry, entry.from), stageName(entry, entry.to));
}

QString ReviewText::slipped(const ReviewEntry& entry)
{
    const int days = entry.days.value_or(0);
    return entry.from.empty() ? tr("was to close on %1: %2", "day, how late")
                                    .arg(toQString(entry.to), tr("%Ln day(s) late", nullptr, days))
                              : tr("%1 → %2: %3", "day before, day now, how much later")
                                    .arg(toQString(entry.from), toQString(entry.to),
                                         tr("%Ln day(s) later", nullptr, days));
}

QString ReviewText::quiet(const ReviewEntry& entry)
{
    return tr("no activity for %Ln day(s), nothing planned", nullptr, entry.days.value_or(0));
}

} // namespace caravan::ui
