// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What the cards of the board of deals say, their order and colour, and what they add up to.
#include "ui/selling/deal_board.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

/// Colour is for the few of a column that wait longest: where every card is red, none is.
constexpr std::size_t kWorstMost = 3;
constexpr std::size_t kWorstOf = 5; ///< one of so many
constexpr int kWaitsLong = 7;       ///< days

Decimal whole(Decimal amount)
{
    return Decimal::fromInteger(amount.units() / Decimal::kUnit);
}

} // namespace

DealBoard::Dated DealBoard::cardOf(const Row& row, const PipelineStage& stage,
                                   const DealPulse& pulse, Date today) const
{
    const Record& record = row.record;
    const DealState state = stateOf(pulse, today);
    const QString day = pulse.nextPlanned ? dayText(*pulse.nextPlanned) : QString();
    Dated dated{BoardCard{row, CardNote{}, {}, static_cast<int>(state), {}}, pulse.nextPlanned, 0};
    BoardCard& card = dated.card;
    CardNote& note = *card.note;
    switch (state) {
    case DealState::overdue:
        dated.waits = static_cast<int>(
            (std::chrono::sys_days(today) - std::chrono::sys_days(*pulse.nextPlanned)).count());
        note = {QStringLiteral("circle-alert"), Ink::text2,
                tr("%Ln day(s) late", nullptr, dated.waits)};
        card.told.append(tr("Overdue since %1").arg(day));
        break;
    case DealState::today:
        note = {QStringLiteral("clock"), Ink::text, tr("To do today")};
        break;
    case DealState::unplanned:
        note = {QStringLiteral("calendar-plus"), Ink::text3, tr("Nothing planned")};
        break;
    case DealState::planned:
        note = {QStringLiteral("calendar"), Ink::text2, tr("Next on %1").arg(day)};
        break;
    }
    const bool isClosed = isClosedStage(stage.stage);
    card.told.append(note.text);
    if (const auto days = quietDays(stage, record, pulse, today); days && !isClosed) {
        note = {QStringLiteral("history"), Ink::text2,
                tr("No activity for %n day(s)", nullptr, *days)};
        dated.waits = *days;
        card.told.append(note.text);
    }
    card.told.append(displayText(m_desk.replica(), *record.entity->field("next_step"),
                                 record.value("next_step")));
    if (isClosed) { // nothing is to be done about it, and when it closed is said already
        card.note.reset();
        card.told.clear();
    }
    if (const auto* amount = std::get_if<Money>(&record.value("amount"))) {
        card.worth =
            m_rates.convert(*amount, parseDate(record.text("close_date"))).value_or(Decimal{});
    }
    return dated;
}

/// Overdue first, then today, then what has nothing planned, then the rest by day; of what is
/// closed the newest first.
void DealBoard::arrange(std::vector<Dated>& deals, bool isClosed)
{
    const auto urgency = [](const Dated& deal) {
        const auto day =
            deal.next ? std::chrono::sys_days(*deal.next).time_since_epoch().count() : 0;
        return std::tuple(deal.card.urgency, day, -deal.card.worth.units());
    };
    std::sort(deals.begin(), deals.end(), [&](const Dated& a, const Dated& b) {
        return isClosed
                   ? a.card.row.record.text("close_date") > b.card.row.record.text("close_date")
                   : urgency(a) < urgency(b);
    });
    if (isClosed || deals.empty()) {
        return;
    }
    std::vector<Dated*> longest;
    for (Dated& deal : deals) {
        if (deal.waits >= kWaitsLong) {
            longest.push_back(&deal);
        }
    }
    std::stable_sort(longest.begin(), longest.end(),
                     [](const Dated* a, const Dated* b) { return a->waits > b->waits; });
    const std::size_t most =
        std::min({longest.size(), kWorstMost, (deals.size() + kWorstOf - 1) / kWorstOf});
    for (std::size_t i = 0; i < most; ++i) {
        longest[i]->card.note->ink = Ink::danger;
    }
}

DealBoard::Sum DealBoard::addUp(const std::vector<const BoardCard*>& cards) const
{
    Sum sum;
    for (const BoardCard* card : cards) {
        const Record& record = card->row.record;
        ++sum.count;
        sum.worth = sum.worth + card->worth;
        const std::int64_t percent = probabilityOf(m_pipeline, record);
        sum.weighted = sum.weighted + Decimal::fromUnits(card->worth.units() / 100 * percent);
        const auto* amount = std::get_if<Money>(&record.value("amount"));
        sum.unconverted +=
            amount && amount->amount.units() != 0 && card->worth.units() == 0 ? 1 : 0;
    }
    return sum;
}

/// What is won or lost is not weighted any more.
PileSum DealBoard::told(const Sum& sum, bool isOpen) const
{
    if (currency().empty() || sum.count == 0) {
        return {};
    }
    if (!isOpen || sum.worth.units() == 0) {
        return {money(sum.worth), {}};
    }
    const auto brief = [this](Decimal amount) { return compactMoneyText({amount, currency()}); };
    return {tr("%1 · %2 weighted").arg(brief(sum.worth), brief(sum.weighted)),
            tr("%1 · %2 weighted").arg(money(sum.worth), money(sum.weighted))};
}

std::optional<PileSum> DealBoard::sumOf(const std::vector<const BoardCard*>& cards) const
{
    const bool isOpen = !cards.empty() && !isClosedStage(cards.front()->row.record.text("stage"));
    return told(addUp(cards), isOpen);
}

QString DealBoard::money(Decimal amount) const
{
    return currency().empty() ? QString() : moneyText({whole(amount), currency()}, 0);
}

} // namespace caravan::ui
