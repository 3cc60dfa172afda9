// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/deal_board.h"

#include "core/query/list_view.h"
#include "core/query/phase_filter.h"
#include "ui/charts/sales_filter.h"
#include "ui/forms/quick_create_dialog.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/stage_dialog.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr std::int64_t kCardsMax = 20'000;

/// Colour is for the few of a column that wait longest: where every card is red, none is.
constexpr std::size_t kWorstMost = 3;
constexpr std::size_t kWorstOf = 5; ///< one of so many
constexpr int kWaitsLong = 7;       ///< days

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
    if (ownsOpen(desk, entity())) {
        m_filter->beginWithMine();
    }
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
    return {entity().field("account"), entity().field("amount"), entity().field("close_date")};
}

const Field* DealBoard::figure() const
{
    return entity().field("amount");
}

QString DealBoard::cardText(const Record& record, const Field& field) const
{
    const Value& value = record.value(field.name);
    if (field.name == "close_date" && !isEmpty(value)) {
        const QString day = displayText(m_desk.replica(), field, value);
        return isClosedStage(record.text("stage")) ? tr("Closed %1", "date").arg(day)
                                                   : tr("Close %1", "expected date").arg(day);
    }
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
        byStage[stage->stage].push_back(cardOf(row, *stage, pulse, today));
    }
    m_open = {};
    std::map<std::string, BoardPile, std::less<>> piles;
    for (auto& [stage, deals] : byStage) {
        const bool isClosed = isClosedStage(stage);
        arrange(deals, isClosed);
        BoardPile& pile = piles[stage];
        std::vector<const BoardCard*> cards;
        for (Dated& deal : deals) {
            pile.cards.push_back(std::move(deal.card));
        }
        for (const BoardCard& card : pile.cards) {
            cards.push_back(&card);
        }
        const Sum sum = addUp(cards);
        pile.count = sum.count;
        pile.sum = told(sum, !isClosed);
        if (!isClosed) {
            m_open.count += sum.count;
            m_open.worth = m_open.worth + sum.worth;
            m_open.weighted = m_open.weighted + sum.weighted;
            m_open.unconverted += sum.unconverted;
        }
    }
    return piles;
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

std::string DealBoard::stageOfLetter(int key) const
{
    return key == Qt::Key_W ? "won" : key == Qt::Key_L ? "lost" : "";
}

std::optional<Moved> DealBoard::moveByLetter(const std::vector<RecordId>& ids, const BoardStage& to,
                                             QWidget* parent)
{
    return moveDeals(m_desk, ids, to.value, parent, true); // a letter is typed by mistake sooner
}

bool DealBoard::mayAdd(const BoardStage& stage) const
{
    return !isClosedStage(stage.value) && m_desk.rights().mayCreate(entity());
}

std::optional<Moved> DealBoard::add(const BoardStage& stage, QWidget* parent)
{
    FieldValues preset{{"stage", stage.value}};
    if (!m_pipeline.id.isNil()) {
        preset["pipeline"] = m_pipeline.id;
    }
    QuickCreateDialog dialog(m_desk, entity(), {}, parent, preset);
    // What a stage asks is asked of a deal that begins there, too.
    dialog.setAlong([&](const Record& deal) -> std::optional<FieldValues> {
        const std::string to = deal.text("stage");
        if (missingFor(m_pipeline, deal, to).empty()) {
            return FieldValues{};
        }
        StageDialog asked(m_desk, m_pipeline, deal, to, &dialog);
        return asked.exec() == QDialog::Accepted ? std::optional<FieldValues>(asked.values())
                                                 : std::nullopt;
    });
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    const auto row = m_desk.replica().find("opportunity", dialog.id());
    const QString name = row ? recordTitle(row->record) : labelText(entity().labels);
    return Moved{tr("%1 created").arg(name), true, dialog.id()};
}

} // namespace caravan::ui
