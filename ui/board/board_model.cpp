// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_model.h"

#include "core/query/list_view.h"
#include "core/query/phase_filter.h"
#include "ui/models/viewpoint.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr std::int64_t kCardsMax = 20'000;

/// Overdue first, then today, then what has nothing planned, then the rest by day.
auto urgency(const BoardCard& card)
{
    const auto day = card.pulse.nextPlanned
                         ? std::chrono::sys_days(*card.pulse.nextPlanned).time_since_epoch().count()
                         : 0;
    return std::tuple(static_cast<int>(card.state), day, -card.worth.units());
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

} // namespace

BoardModel::BoardModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::committed, this, &BoardModel::take);
}

void BoardModel::ask(Question question)
{
    m_question = std::move(question);
    for (BoardColumn* column : m_columns) {
        column->deleteLater();
    }
    m_columns.clear();
    for (const PipelineStage& stage : m_question.pipeline.stages) {
        m_columns.push_back(new BoardColumn(m_desk, stage, this));
    }
    load();
    Q_EMIT rebuilt();
}

void BoardModel::take(const Commit& commit)
{
    if (commit.touches("opportunity") || commit.touches("activity") ||
        commit.touches("exchange_rate") || commit.touches("account")) {
        load();
        Q_EMIT refreshed();
    }
}

Filter BoardModel::filter() const
{
    const Entity& entity = m_desk.catalogue().at("opportunity");
    std::vector<Filter> parts;
    if (!m_question.owners.empty()) {
        Filter owners;
        owners.kind = Filter::Kind::condition;
        owners.field = "owner";
        owners.compare = Compare::in;
        owners.values.assign(m_question.owners.begin(), m_question.owners.end());
        parts.push_back(std::move(owners));
    }
    const RecordId& pipeline = m_question.pipeline.id;
    parts.push_back(pipeline.isNil() ? Filter::whereEmpty("pipeline")
                                     : Filter::where("pipeline", Compare::equal, pipeline));
    ListView closed;
    closed.rules = {{"close_date", FilterRule::Kind::period, {m_question.closedPeriod}}};
    parts.push_back(Filter::any({inPhases(entity, {Phase::open, Phase::begun}),
                                 filterOf(entity, closed, viewpointOf(m_desk))}));
    return Filter::all(std::move(parts));
}

void BoardModel::load()
{
    const auto rows = m_desk.replica().select({"opportunity", filter(), {}, {}}, 0, kCardsMax);
    m_failure = rows ? std::nullopt : std::optional(rows.error());
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    m_rates = readRates(m_desk.replica(), commonCurrency(*rows));
    const Date today = todayOf(m_desk);
    const auto pulses = readPulses(m_desk.replica(), localDay);
    std::map<std::string, std::vector<BoardCard>, std::less<>> byStage;
    for (const Row& row : *rows) {
        const Record& record = row.record;
        const PipelineStage* stage = m_question.pipeline.find(record.text("stage"));
        if (!stage) { // moved there in another pipeline: shown where the way begins
            stage = &m_question.pipeline.stages.front();
        }
        BoardCard card{row, {}, DealState::unplanned, std::nullopt, {}};
        if (const auto pulse = pulses.find(record.id); pulse != pulses.end()) {
            card.pulse = pulse->second;
        }
        card.state = stateOf(card.pulse, today);
        card.quietDays = quietDays(*stage, record, card.pulse, today);
        if (const auto* money = std::get_if<Money>(&record.value("amount"))) {
            card.worth =
                m_rates.convert(*money, parseDate(record.text("close_date"))).value_or(Decimal{});
        }
        byStage[stage->stage].push_back(std::move(card));
    }
    for (BoardColumn* column : m_columns) {
        std::vector<BoardCard>& cards = byStage[column->stage().stage];
        const bool isClosed = isClosedStage(column->stage().stage);
        std::sort(cards.begin(), cards.end(), [&](const BoardCard& a, const BoardCard& b) {
            if (isClosed) { // the newest first
                return a.row.record.text("close_date") > b.row.record.text("close_date");
            }
            return urgency(a) < urgency(b);
        });
        column->setCards(std::move(cards), isClosed);
    }
}

BoardModel::Sum BoardModel::sumOf(const BoardColumn& column) const
{
    Sum sum;
    for (int row = 0; row < column.rowCount(); ++row) {
        const BoardCard& card = *column.cardAt(row);
        const Record& record = card.row.record;
        ++sum.count;
        sum.worth = sum.worth + card.worth;
        const std::int64_t percent = probabilityOf(m_question.pipeline, record);
        sum.weighted = sum.weighted + Decimal::fromUnits(card.worth.units() / 100 * percent);
        const auto* money = std::get_if<Money>(&record.value("amount"));
        sum.unconverted += money && money->amount.units() != 0 && card.worth.units() == 0 ? 1 : 0;
    }
    return sum;
}

BoardModel::Sum BoardModel::sumOfOpen() const
{
    Sum all;
    for (const BoardColumn* column : m_columns) {
        if (!isClosedStage(column->stage().stage)) {
            const Sum sum = sumOf(*column);
            all.count += sum.count;
            all.worth = all.worth + sum.worth;
            all.weighted = all.weighted + sum.weighted;
            all.unconverted += sum.unconverted;
        }
    }
    return all;
}

} // namespace caravan::ui
