// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/deal_board.h"

#include "core/query/list_view.h"
#include "core/query/phase_filter.h"
#include "ui/charts/sales_filter.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/stage_dialog.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr std::int64_t kCardsMax = 20'000;

/// A card and the day by which it is sorted.
struct Dated {
    BoardCard card;
    std::optional<Date> next;
};

/// Overdue first, then today, then what has nothing planned, then the rest by day.
auto urgency(const Dated& deal)
{
    const auto day = deal.next ? std::chrono::sys_days(*deal.next).time_since_epoch().count() : 0;
    return std::tuple(deal.card.urgency, day, -deal.card.worth.units());
}

/// Money without a rate told: the currency of most deals here.
std::string commonCurrency(const std::vector<Row>& rows)
{
    std::map<std::string, int> counts;
    for (const Row& row : rows) {
        if (const auto* money = std::get_if<Money>(&row.record.value("amount"))) {
            ++counts[money->currency];
        }
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

Decimal whole(Decimal amount)
{
    return Decimal::fromInteger(amount.units() / Decimal::kUnit);
}

} // namespace

DealBoard::DealBoard(Desk& desk)
    : m_desk(desk),
      m_filter(new SalesFilter(desk, QStringLiteral("board"),
                               {"last_30_days", "this_month", "this_quarter", "this_year"}))
{
    m_filter->setAboutClosed();
    connect(m_filter, &SalesFilter::edited, this, &BoardKind::edited);
}

const Entity& DealBoard::entity() const
{
    return m_desk.catalogue().at("opportunity");
}

QString DealBoard::title() const
{
    return tr("Board");
}

QWidget* DealBoard::filter()
{
    return m_filter;
}

void DealBoard::retranslate()
{
    m_filter->retranslate();
}

std::vector<BoardStage> DealBoard::stages()
{
    const Pipeline* chosen = m_filter->pipeline();
    m_pipeline = chosen ? *chosen : readPipelines(m_desk.replica()).front();
    const Field& field = *entity().field("stage");
    std::vector<BoardStage> stages;
    for (const PipelineStage& stage : m_pipeline.stages) {
        const Choice* choice = field.choice(stage.stage);
        stages.push_back({stage.stage,
                          !stage.name.empty() ? stage.name
                          : choice            ? choice->labels
                                              : Labels(),
                          toneOf(field, Value(stage.stage)), stage.exit});
    }
    return stages;
}

bool DealBoard::concerns(const Commit& commit) const
{
    return commit.touches("opportunity") || commit.touches("activity") ||
           commit.touches("exchange_rate") || commit.touches("account");
}

std::vector<const Field*> DealBoard::cardFields() const
{
    return {entity().field("account"), entity().field("amount")};
}

const Field* DealBoard::figure() const
{
    return entity().field("amount");
}

QString DealBoard::cardText(const Record& record, const Field& field) const
{
    const Value& value = record.value(field.name);
    const auto* amount = std::get_if<Money>(&value);
    return amount ? moneyText(*amount, 0) : displayText(m_desk.replica(), field, value);
}

QString DealBoard::owner(const Record& record) const
{
    return displayText(m_desk.replica(), *record.entity->field("owner"), record.value("owner"));
}

Filter DealBoard::question() const
{
    std::vector<Filter> parts;
    if (const std::vector<RecordId> people = m_filter->owners(); !people.empty()) {
        parts.push_back(Filter::whereIn("owner", people));
    }
    parts.push_back(m_pipeline.id.isNil()
                        ? Filter::whereEmpty("pipeline")
                        : Filter::where("pipeline", Compare::equal, m_pipeline.id));
    ListView closed;
    closed.rules = {{"close_date", FilterRule::Kind::period, {m_filter->period()}}};
    parts.push_back(Filter::any({inPhases(entity(), {Phase::open, Phase::begun}),
                                 filterOf(entity(), closed, viewpointOf(m_desk))}));
    return Filter::all(std::move(parts));
}

BoardCard DealBoard::cardOf(const Row& row, const PipelineStage& stage, const DealPulse& pulse,
                            Date today) const
{
    const Record& record = row.record;
    const DealState state = stateOf(pulse, today);
    const QString day = pulse.nextPlanned ? dayText(*pulse.nextPlanned) : QString();
    BoardCard card{row, CardNote{}, {}, static_cast<int>(state), {}};
    CardNote& note = *card.note;
    switch (state) {
    case DealState::overdue:
        note = {QStringLiteral("circle-alert"), Ink::danger, tr("Overdue since %1").arg(day)};
        break;
    case DealState::today:
        note = {QStringLiteral("clock"), Ink::warning, tr("To do today")};
        break;
    case DealState::unplanned:
        note = {QStringLiteral("calendar-plus"), Ink::text3, tr("Nothing planned")};
        break;
    case DealState::planned:
        note = {QStringLiteral("calendar"), Ink::text2, tr("Next on %1").arg(day)};
        break;
    }
    const bool isClosed = isClosedStage(stage.stage);
    if (isClosed) {
        note.text = toQString(record.text("close_date"));
    }
    card.told.append(note.text);
    if (const auto days = quietDays(stage, record, pulse, today); days && !isClosed) {
        note = {QStringLiteral("history"), Ink::danger,
                tr("No activity for %n day(s)", nullptr, *days)};
        card.told.append(note.text);
    }
    card.told.append(displayText(m_desk.replica(), *record.entity->field("next_step"),
                                 record.value("next_step")));
    if (const auto* amount = std::get_if<Money>(&record.value("amount"))) {
        card.worth =
            m_rates.convert(*amount, parseDate(record.text("close_date"))).value_or(Decimal{});
    }
    return card;
}

Result<std::map<std::string, BoardPile, std::less<>>> DealBoard::load()
{
    const auto rows = m_desk.replica().select({"opportunity", question(), {}, {}}, 0, kCardsMax);
    if (!rows) {
        return rows.error();
    }
    m_rates = readRates(m_desk.replica(), commonCurrency(*rows));
    const Date today = todayOf(m_desk);
    const auto pulses = readPulses(m_desk.replica(), localDay);
    std::map<std::string, std::vector<Dated>, std::less<>> byStage;
    for (const Row& row : *rows) {
        const PipelineStage* stage = m_pipeline.find(row.record.text("stage"));
        if (!stage) { // moved there in another pipeline: shown where the way begins
            stage = &m_pipeline.stages.front();
        }
        const auto found = pulses.find(row.record.id);
        const DealPulse pulse = found != pulses.end() ? found->second : DealPulse{};
        byStage[stage->stage].push_back({cardOf(row, *stage, pulse, today), pulse.nextPlanned});
    }
    m_open = {};
    std::map<std::string, BoardPile, std::less<>> piles;
    for (auto& [stage, deals] : byStage) {
        const bool isClosed = isClosedStage(stage);
        std::sort(deals.begin(), deals.end(), [&](const Dated& a, const Dated& b) {
            if (isClosed) { // the newest first
                return a.card.row.record.text("close_date") > b.card.row.record.text("close_date");
            }
            return urgency(a) < urgency(b);
        });
        BoardPile& pile = piles[stage];
        for (Dated& deal : deals) {
            pile.cards.push_back(std::move(deal.card));
        }
        const Sum sum = sumOf(pile.cards);
        pile.count = sum.count;
        pile.sum = money(sum.worth);
        if (!isClosed) {
            m_open.count += sum.count;
            m_open.worth = m_open.worth + sum.worth;
            m_open.weighted = m_open.weighted + sum.weighted;
            m_open.unconverted += sum.unconverted;
        }
    }
    return piles;
}

DealBoard::Sum DealBoard::sumOf(const std::vector<BoardCard>& cards) const
{
    Sum sum;
    for (const BoardCard& card : cards) {
        const Record& record = card.row.record;
        ++sum.count;
        sum.worth = sum.worth + card.worth;
        const std::int64_t percent = probabilityOf(m_pipeline, record);
        sum.weighted = sum.weighted + Decimal::fromUnits(card.worth.units() / 100 * percent);
        const auto* amount = std::get_if<Money>(&record.value("amount"));
        sum.unconverted += amount && amount->amount.units() != 0 && card.worth.units() == 0 ? 1 : 0;
    }
    return sum;
}

QString DealBoard::money(Decimal amount) const
{
    return currency().empty() ? QString() : moneyText({whole(amount), currency()}, 0);
}

QString DealBoard::summary() const
{
    QStringList parts{tr("%Ln open deal(s)", nullptr, m_open.count)};
    if (m_open.worth.units() > 0) {
        parts.append(money(m_open.worth));
        parts.append(tr("%1 weighted").arg(money(m_open.weighted)));
    }
    if (m_open.unconverted > 0) {
        parts.append(tr("%n without an exchange rate not included", nullptr, m_open.unconverted));
    }
    return parts.join(QStringLiteral(" · "));
}

std::optional<Moved> DealBoard::move(const std::vector<RecordId>& ids, const BoardStage& to,
                                     QWidget* parent)
{
    return moveDeals(m_desk, ids, to.value, parent);
}

} // namespace caravan::ui
